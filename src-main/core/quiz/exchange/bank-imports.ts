/** Imports of questions under way: in memory only, few at once, forgotten after a quarter of an hour. */
import { randomUUID } from 'node:crypto';
import type { ImportCounts, ImportItem, ItemVerdict } from '../../../contract/quiz-exchange.ts';
import { Refusal } from '../../../contract/route.ts';
import type { QuestionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { foldStem } from '../bank/question-rules.ts';
import type { ReadItem } from './read-item.ts';

const mostAtOnce = 4;
const lifeMs = 15 * 60 * 1000;

export interface BankImport {
  readonly items: readonly ReadItem[];
  /** One an item, against the bank as it was when the file was opened. */
  readonly judged: readonly ImportItem[];
}

/** Same fold: the first one counts, whether in the bank or in the file; what was rejected stands in nobody's way. */
export function judgeItems(items: readonly ReadItem[], bank: ReadonlyMap<string, QuestionId>): ImportItem[] {
  const seen = new Set<string>();
  return items.map(({ line, part, content, glimpse, faults, notes }, at): ImportItem => {
    const fold = content && foldStem(content.type, content.stem);
    const before = fold === null ? undefined : bank.get(fold);
    const isDuplicate = fold !== null && (before !== undefined || seen.has(fold));
    if (fold !== null) seen.add(fold);
    const verdict: ItemVerdict = content === null ? 'rejected' : isDuplicate ? 'duplicate' : 'added';
    return {
      item: at + 1,
      line,
      part,
      verdict,
      content,
      glimpse,
      duplicateOf: before ?? null,
      faults: [...faults],
      notes: [...notes],
    };
  });
}

export function countsOf(judged: readonly ImportItem[]): ImportCounts {
  const count = (verdict: ItemVerdict) => judged.filter((item) => item.verdict === verdict).length;
  return { added: count('added'), duplicates: count('duplicate'), rejected: count('rejected') };
}

export function bankImports(clock: Clock) {
  const held = new Map<string, { readonly value: BankImport; touchedAt: number }>();

  function forgetOld(): void {
    for (const [id, { touchedAt }] of held) {
      if (clock.monotonic() - touchedAt > lifeMs) held.delete(id);
    }
  }

  return {
    /** Map keeps the order of touching: the first is the one left alone longest. */
    add(value: BankImport): string {
      forgetOld();
      for (const id of held.keys()) {
        if (held.size < mostAtOnce) break;
        held.delete(id);
      }
      const id = randomUUID();
      held.set(id, { value, touchedAt: clock.monotonic() });
      return id;
    },

    /** @throws Refusal bank-import.unknown */
    get(id: string): BankImport {
      forgetOld();
      const entry = held.get(id);
      if (entry === undefined) throw new Refusal('bank-import.unknown');
      held.delete(id);
      held.set(id, { value: entry.value, touchedAt: clock.monotonic() });
      return entry.value;
    },

    forget: (id: string): void => void held.delete(id),
  };
}
