/** The assembly under way, as this screen knows it best: by the last act here, or as it was asked for since. */
import { useState } from 'react';
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { useAnswer } from '../parts/use-answer.ts';

const pollMs = 15_000;

export interface Course {
  readonly assembly: Assembly;
  /** Answered to an act of this screen. */
  readonly take: (next: Assembly) => void;
  readonly reload: () => void;
}

export function useAssembly() {
  const held = useAnswer('assembly.list', {}, pollMs);
  const [own, setOwn] = useState<Assembly | null>(null);
  const stored = held.value?.underWay ?? null;
  const isOwnNewer = own !== null && own.assemblyId === stored?.assemblyId && own.version > stored.version;
  return { held, assembly: isOwnNewer ? own : stored, take: setOwn };
}
