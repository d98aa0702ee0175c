import type { readingRecordRoutes } from '../../contract/reading-record.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { FiguresService } from './figures.service.ts';

type FigureRoute = 'reading.figures' | 'reading.people' | 'reading.export' | 'reading.calendar';

export function figuresHandlers(
  figures: FiguresService,
): Pick<HandlersFor<typeof readingRecordRoutes, Caller>, FigureRoute> {
  return {
    'reading.figures': (period) => figures.figures(period),
    'reading.people': ({ text, offset, limit, ...period }) => figures.people(period, text, offset, limit),
    'reading.export': (period) => figures.export(period),
    'reading.calendar': (period) => figures.calendar(period),
  };
}
