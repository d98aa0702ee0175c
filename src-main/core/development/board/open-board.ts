/** The board of a branch and its lists, wired once. */
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { NoticesService } from '../../notices/notices.service.ts';
import type { Development } from '../development.service.ts';
import { boardExportService } from './board-export.service.ts';
import { boardHandlers } from './board.handlers.ts';
import { boardService } from './board.service.ts';

interface Parts {
  readonly development: Pick<Development, 'standings' | 'branches'>;
  readonly notices: NoticesService;
  readonly members: MembersService;
  readonly clock: Clock;
}

export function openBoard({ development: { standings, branches }, notices, members, clock }: Parts) {
  const board = boardService({ standings, branches, members, notices, clock });
  const lists = boardExportService({ board, standings, branches, members, notices });
  return { board, handlers: boardHandlers(board, lists) };
}
