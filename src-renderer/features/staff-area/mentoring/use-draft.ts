import { useState } from 'react';

interface Checked<Fields, Fault> {
  readonly fields: Fields;
  readonly faults: readonly Fault[];
}

/** A form as it is typed: its faults are told after the first try to save. */
export function useDraft<Draft, Fields, Fault extends string>(
  start: () => Draft,
  check: (draft: Draft) => Checked<Fields, Fault>,
) {
  const [first] = useState(start);
  const [draft, setDraft] = useState(first);
  const [hasTried, setTried] = useState(false);
  const checked = check(draft);
  return {
    draft,
    setDraft,
    set: (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next })),
    isDirty: JSON.stringify(draft) !== JSON.stringify(first),
    /** The sentence at a field, or null. */
    said: (sentences: Partial<Record<Fault, string>>): string | null => {
      const found = hasTried ? checked.faults.find((fault) => sentences[fault] !== undefined) : undefined;
      return found === undefined ? null : (sentences[found] ?? null);
    },
    /** What may be sent, or null. */
    tried: (): Fields | null => {
      setTried(true);
      return checked.faults.length === 0 ? checked.fields : null;
    },
  };
}
