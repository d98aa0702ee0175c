import type { readingFiguresRoutes } from '../../../contract/reading-figures.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { FiguresService } from './figures.service.ts';

export function figuresHandlers(figures: FiguresService): HandlersFor<typeof readingFiguresRoutes, Caller> {
  return {
    'reading.figures': (period) => figures.figures(period),
    'reading.people': ({ text, offset, limit, ...period }) => figures.people(period, text, offset, limit),
    'reading.export': (period) => figures.export(period),
    'reading.calendar': (period) => figures.calendar(period),
  };
}
