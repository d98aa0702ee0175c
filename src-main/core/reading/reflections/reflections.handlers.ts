import type { readingReflectionsRoutes } from '../../../contract/reading-reflections.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { NameOf } from '../sessions/sessions.handlers.ts';
import type { ReflectionsService } from './reflections.service.ts';

export function reflectionsHandlers(
  reflections: ReflectionsService,
  nameOf: NameOf,
): HandlersFor<typeof readingReflectionsRoutes, Caller> {
  return {
    'reading.reflectable': async () => ({ sessions: await reflections.reflectable() }),
    'reading.handInReflection': ({ sessionId, who, text }) => reflections.handIn(sessionId, who, text),
    'reading.handInSheet': ({ sheetNumber }) => reflections.handInSheet(sheetNumber),
    'reading.reflections': ({ sessionId, state, offset, limit }) =>
      reflections.list({ sessionId, state }, offset, limit),
    'reading.settleReflection': async ({ reflectionId, handedInAt, verdict, remark }, caller) => {
      await reflections.settle(reflectionId, handedInAt, { verdict, remark, settledBy: nameOf(caller) });
      return {};
    },
  };
}
