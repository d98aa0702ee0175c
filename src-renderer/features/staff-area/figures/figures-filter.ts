/** What the figures page shows lives in its address, so that going back finds it again. */
export interface FiguresFilter {
  /** Local days; both '' for the running term. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly offset: number;
}

export function readFilter(search: URLSearchParams): FiguresFilter {
  return {
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    text: search.get('text') ?? '',
    offset: Number(search.get('offset') ?? 0) || 0,
  };
}

export function writeFilter({ from, to, text, offset }: FiguresFilter): Record<string, string> {
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(text === '' ? {} : { text }),
    ...(offset === 0 ? {} : { offset: String(offset) }),
  };
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The days asked for, else those of the running term; null while neither is known. */
export function periodOf({ from, to }: Period, running: Period | null): Period | null {
  if (from !== '' && to !== '') return { from, to };
  if (running === null) return null;
  return { from: from || running.from, to: to || running.to };
}
