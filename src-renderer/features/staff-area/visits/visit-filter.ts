/** The filter of the visits page lives in its address, so that going back finds it again. */
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { VisitState } from '../../../../src-main/contract/values.ts';

export interface VisitFilter {
  readonly from: string;
  readonly to: string;
  readonly roomId: number | null;
  readonly state: VisitState | null;
  readonly text: string;
  readonly offset: number;
}

const stateOf = (text: string | null): VisitState | null =>
  text === 'open' || text === 'closed' || text === 'auto_closed' || text === 'voided' ? text : null;

/** Without `from` or `to` the page shows today; empty ones mean any day. */
export function readFilter(search: URLSearchParams, today: string): VisitFilter {
  return {
    from: search.get('from') ?? today,
    to: search.get('to') ?? today,
    roomId: search.has('room') ? Number(search.get('room')) : null,
    state: stateOf(search.get('state')),
    text: search.get('text') ?? '',
    offset: Number(search.get('offset') ?? 0),
  };
}

export function writeFilter(filter: VisitFilter): Record<string, string> {
  return {
    from: filter.from,
    to: filter.to,
    ...(filter.roomId === null ? {} : { room: String(filter.roomId) }),
    ...(filter.state === null ? {} : { state: filter.state }),
    ...(filter.text === '' ? {} : { text: filter.text }),
    ...(filter.offset === 0 ? {} : { offset: String(filter.offset) }),
  };
}

export function asked(filter: VisitFilter): Ask<'check-in.export'> {
  return {
    ...(filter.from === '' ? {} : { from: filter.from }),
    ...(filter.to === '' ? {} : { to: filter.to }),
    ...(filter.roomId === null ? {} : { roomId: filter.roomId }),
    ...(filter.state === null ? {} : { state: filter.state }),
    text: filter.text,
  };
}
