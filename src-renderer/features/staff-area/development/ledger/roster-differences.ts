/** What the roster says of somebody beside what the ledger says. Nothing is changed by it. */
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import type { PoliticalStatus } from '../../../../../src-main/contract/values.ts';
import { standing } from './step-view.ts';

export type Difference =
  | { readonly kind: 'status'; readonly known: string; readonly expected: PoliticalStatus }
  | { readonly kind: 'appliedOn' | 'activistOn'; readonly known: string; readonly recorded: string | null };

/** The step that makes a person what the roster would call them; the latest of them counts. */
const statusAfter: readonly (readonly [number, PoliticalStatus])[] = [
  [24, '中共党员'],
  [17, '中共预备党员'],
  [7, '发展对象'],
  [3, '入党积极分子'],
  [1, '入党申请人'],
];

export function rosterDifferences({ steps, roster }: Pick<Ledger, 'steps' | 'roster'>): Difference[] {
  const isDone = (step: number) => steps.find((each) => each.step === step)?.state === 'done';
  const dayOf = (step: number): string | null => {
    const found = steps.find((each) => each.step === step);
    return (found && standing(found)[0]?.happenedOn) ?? null;
  };
  const expected = statusAfter.find(([step]) => isDone(step))?.[1] ?? null;
  const found: Difference[] = [];
  if (expected !== null && roster.politicalStatus !== '' && roster.politicalStatus !== expected)
    found.push({ kind: 'status', known: roster.politicalStatus, expected });
  for (const [kind, step] of [
    ['appliedOn', 1],
    ['activistOn', 3],
  ] as const) {
    const recorded = dayOf(step);
    if (roster[kind] !== '' && roster[kind] !== recorded) found.push({ kind, known: roster[kind], recorded });
  }
  return found;
}
