/** Reaching a person in cells that SQL cannot read: texts that name them, JSON that holds their number. */
import { damagedText } from '../database/sealed-column.ts';
import { sealedIn } from '../database/sealed-columns.ts';
import type { Reach } from '../privacy/register/register.service.ts';

export interface Person {
  readonly memberId: number;
  readonly name: string;
}

type Under = Extract<Reach, { readonly under: readonly string[] }>;
export type SealedReach = Extract<Reach, { readonly named: string }> | Under;

export const cellReached = (reach: SealedReach): string => ('named' in reach ? reach.named : reach.id);

export const isSealedReach =
  (table: string) =>
  (reach: Reach): reach is SealedReach =>
    ('named' in reach || 'under' in reach) && sealedIn(table).includes(cellReached(reach));

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

function holds(value: unknown, under: readonly string[], memberId: number): boolean {
  if (!isBranch(value)) return false;
  return Object.entries(value).some(
    ([key, one]) => (one === memberId && under.includes(key)) || holds(one, under, memberId),
  );
}

/** @param cell as it was opened */
export function isReached(cell: string | null, reach: SealedReach, { memberId, name }: Person): boolean {
  if (cell === null || cell === '' || cell === damagedText) return false;
  if ('named' in reach) return cell.includes(name);
  const value: unknown = JSON.parse(cell);
  if (reach.under.length > 0) return holds(value, reach.under, memberId);
  return Array.isArray(value) && value.includes(memberId);
}
