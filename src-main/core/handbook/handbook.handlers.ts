import type { handbookRoutes } from '../../contract/handbook.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { HandbookService } from './handbook.service.ts';

type Routes = Pick<typeof handbookRoutes, 'handbook.outline' | 'handbook.scan' | 'handbook.printed'>;

export function handbookHandlers(handbook: HandbookService): HandlersFor<Routes, Caller> {
  return {
    'handbook.outline': ({ memberId }) => handbook.outline(memberId),
    'handbook.scan': ({ code }) => handbook.scan(code),
    'handbook.printed': ({ from, to }) => handbook.printed(from, to),
  };
}
