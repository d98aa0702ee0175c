import type { developmentBoardRoutes } from '../../../contract/development-board.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { BoardExportService } from './board-export.service.ts';
import type { BoardService } from './board.service.ts';

export function boardHandlers(
  board: BoardService,
  lists: BoardExportService,
): HandlersFor<typeof developmentBoardRoutes, Caller> {
  return {
    'development.board': ({ branchId }) => board.board(branchId),
    'development.people': ({ offset, limit, ...wanted }) => board.people(wanted, offset, limit),
    'development.due': ({ branchId, until, offset, limit }) => board.due(branchId, until, offset, limit),
    'development.export': ({ branchId, list }) => lists.export(branchId, list),
    'development.mentorsNow': () => board.mentorsNow(),
  };
}
