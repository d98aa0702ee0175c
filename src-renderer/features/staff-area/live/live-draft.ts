/** The form of a live round, and what must be right before it is sent. */
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';

type Start = Omit<Ask<'quiz.startLive'>, 'requestKey'>;
export type Topic = Start['topics'][number];
export type Type = Start['types'][number];

export interface LiveDraft {
  readonly title: string;
  readonly sessionId: SessionId | null;
  readonly groups: readonly string[];
  /** None: all. */
  readonly topics: readonly Topic[];
  readonly types: readonly Type[];
  /** As typed. */
  readonly count: string;
  readonly rightPoints: string;
  readonly wrongPoints: string;
}

export const fewestGroups = 2;
export const mostGroups = 8;
export const longest = { title: 60, group: 20, number: 3 };

export interface CheckedDraft {
  readonly start: Start;
  readonly faults: {
    readonly title?: 'nameMissing';
    readonly types?: 'typeMissing';
    readonly count?: 'countWrong';
    readonly rightPoints?: 'rightWrong';
    readonly wrongPoints?: 'wrongWrong';
  };
  /** By place. */
  readonly groupFaults: readonly ('groupMissing' | 'groupAlike' | null)[];
  readonly isSound: boolean;
}

/** NaN where it is no whole number within the limits. */
function numberIn(typed: string, least: number, most: number): number {
  const plain = typed.normalize('NFKC').trim();
  const number = /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN;
  return number >= least && number <= most ? number : Number.NaN;
}

const folded = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

export function checkDraft(draft: LiveDraft): CheckedDraft {
  const start = {
    title: draft.title.trim(),
    sessionId: draft.sessionId,
    groups: draft.groups.map((name) => name.trim()),
    topics: [...draft.topics],
    types: [...draft.types],
    count: numberIn(draft.count, 1, 50),
    rightPoints: numberIn(draft.rightPoints, 1, 100),
    wrongPoints: numberIn(draft.wrongPoints, 0, 100),
  };
  const folds = start.groups.map(folded);
  const groupFaults = folds.map((name, at) => {
    if (name === '') return 'groupMissing';
    return folds.indexOf(name) < at ? 'groupAlike' : null;
  });
  const faults: CheckedDraft['faults'] = {
    ...(start.title === '' ? { title: 'nameMissing' } : {}),
    ...(start.types.length === 0 ? { types: 'typeMissing' } : {}),
    ...(Number.isNaN(start.count) ? { count: 'countWrong' } : {}),
    ...(Number.isNaN(start.rightPoints) ? { rightPoints: 'rightWrong' } : {}),
    ...(Number.isNaN(start.wrongPoints) ? { wrongPoints: 'wrongWrong' } : {}),
  };
  return {
    start,
    faults,
    groupFaults,
    isSound: Object.keys(faults).length === 0 && groupFaults.every((fault) => fault === null),
  };
}

/** On or off. */
export const toggled = <Item>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item];
