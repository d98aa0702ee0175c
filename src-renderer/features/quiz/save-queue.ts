/**
 * Saves of answers: of one question only one is on its way, and of the taps made meanwhile only the newest follows. So an
 * older tap can never arrive after a newer one.
 */

/** Answers what went wrong, or null once it is saved. The key stays the same while the same answer is tried again. */
export type Send<Saved, Problem> = (place: number, wanted: Saved, key: string) => Promise<Problem | null>;

interface Waiting<Saved, Problem> {
  wanted: Saved;
  key: string;
  isSending: boolean;
  problem: Problem | null;
}

export interface Unsaved<Problem> {
  readonly sending: readonly number[];
  readonly failed: readonly number[];
  readonly problem: Problem | null;
}

export function saveQueue<Saved, Problem>(
  send: Send<Saved, Problem>,
  newKey: () => string,
  onChange: (unsaved: Unsaved<Problem>) => void,
) {
  const waiting = new Map<number, Waiting<Saved, Problem>>();

  function tell(): void {
    const all = [...waiting].toSorted(([one], [other]) => one - other);
    const failed = all.filter(([, { isSending }]) => !isSending);
    onChange({
      sending: all.filter(([, { isSending }]) => isSending).map(([place]) => place),
      failed: failed.map(([place]) => place),
      problem: failed[0]?.[1].problem ?? null,
    });
  }

  async function run(place: number, one: Waiting<Saved, Problem>): Promise<void> {
    one.isSending = true;
    tell();
    let sentKey: string;
    do {
      sentKey = one.key;
      one.problem = await send(place, one.wanted, sentKey);
    } while (one.key !== sentKey);
    one.isSending = false;
    if (one.problem === null) waiting.delete(place);
    tell();
  }

  return {
    /** Resolves when nothing of this question is on its way any more. */
    async put(place: number, wanted: Saved): Promise<void> {
      const before = waiting.get(place);
      const one = before ?? { wanted, key: '', isSending: false, problem: null };
      one.wanted = wanted;
      one.key = newKey();
      waiting.set(place, one);
      if (!one.isSending) await run(place, one);
    },
    /** Everything that failed, again. */
    async retry(): Promise<void> {
      const failed = [...waiting].filter(([, { isSending }]) => !isSending);
      await Promise.all(failed.map(([place, one]) => run(place, one)));
    },
  };
}
