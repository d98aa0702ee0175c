/** Stores what is typed and picked a moment after it was, one write after the other. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { useDeed } from '../parts/use-deed.ts';
import { useLater } from '../parts/use-later.ts';
import { draftOf, preparationOf, type PrepareDraft } from './prepare-draft.ts';
import type { Course } from './use-assembly.ts';

const afterMs = 500;

export function usePreparation({ assembly, take, reload }: Course) {
  const [draft, setDraft] = useState(() => draftOf(assembly));
  const prepare = useDeed('assembly.prepare');
  const later = useLater(afterMs);
  const typed = useRef(draft);
  const known = useRef(assembly);
  const [stored, setStored] = useState(() => JSON.stringify(preparationOf(draft)));
  /** Of the acts, which run after the picture they were begun on. */
  const kept = useRef(stored);
  const queue = useRef<Promise<Assembly | null>>(Promise.resolve(assembly));

  const keep = (text: string): void => {
    kept.current = text;
    setStored(text);
  };

  // Another screen was quicker: what it stored is what stands.
  const follow = useEffectEvent(() => {
    if (assembly.version <= known.current.version) return;
    known.current = assembly;
    typed.current = draftOf(assembly);
    keep(JSON.stringify(preparationOf(typed.current)));
    setDraft(typed.current);
  });
  useEffect(() => follow(), [assembly.version]);

  async function store(): Promise<Assembly | null> {
    const wanted = preparationOf(typed.current);
    const text = JSON.stringify(wanted);
    if (wanted === null) return null;
    if (text === kept.current) return known.current;
    const { assemblyId, version } = known.current;
    const answer = await prepare.run({ assemblyId, version, ...wanted });
    if (answer === null) {
      reload();
      return null;
    }
    known.current = answer.assembly;
    keep(text);
    take(answer.assembly);
    return answer.assembly;
  }
  /** Null: something cannot be stored as it is. */
  const save = (): Promise<Assembly | null> => (queue.current = queue.current.then(store));
  const change = (next: Partial<PrepareDraft>) => {
    typed.current = { ...typed.current, ...next };
    setDraft(typed.current);
    later(() => void save());
  };
  const wanted = preparationOf(draft);
  const state = prepare.isBusy ? 'saving' : wanted && JSON.stringify(wanted) === stored ? 'saved' : 'unsaved';
  return { draft, change, save, state, problem: prepare.problem } as const;
}
