/** The filter of the reflections page lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';

export type ReflectionState = ReflectionRow['state'];

export interface ReflectionFilter {
  readonly state: ReflectionState | 'all';
  readonly sessionId: SessionId | null;
  readonly offset: number;
}

const stateOf = (text: string | null): ReflectionFilter['state'] =>
  text === 'all' || text === 'read' || text === 'returned' ? text : 'unread';

const countOf = (text: string | null): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);

/** Without a state the page shows what nobody has read yet. */
export function readFilter(search: URLSearchParams): ReflectionFilter {
  const sessionId = countOf(search.get('session'));
  return {
    state: stateOf(search.get('state')),
    sessionId: sessionId > 0 ? (sessionId as SessionId) : null,
    offset: countOf(search.get('offset')),
  };
}

export function writeFilter({ state, sessionId, offset }: ReflectionFilter): Record<string, string> {
  return {
    ...(state === 'unread' ? {} : { state }),
    ...(sessionId === null ? {} : { session: String(sessionId) }),
    ...(offset === 0 ? {} : { offset: String(offset) }),
  };
}

export const asked = ({ state, sessionId }: ReflectionFilter): Ask<'reading.reflections'> => ({
  ...(state === 'all' ? {} : { state }),
  ...(sessionId === null ? {} : { sessionId }),
});
