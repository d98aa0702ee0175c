import { useState } from 'react';
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import { useDeed } from '../parts/use-deed.ts';
import type { Course } from './use-assembly.ts';

/** To another step; what another screen did meanwhile is fetched. */
export function useGo({ assembly, take, reload }: Course) {
  const deed = useDeed('assembly.go');
  /** What was refused of an older state says nothing of this one. */
  const [refused, setRefused] = useState(0);
  const go = async (to: Ask<'assembly.go'>['to'], from: Assembly = assembly): Promise<void> => {
    const answer = await deed.run({ assemblyId: from.assemblyId, version: from.version, to });
    setRefused(from.version);
    if (answer === null) reload();
    else take(answer.assembly);
  };
  const isOld = refused !== assembly.version && deed.problem?.code !== 'assembly.changed-meanwhile';
  return { isBusy: deed.isBusy, problem: isOld ? null : deed.problem, go };
}
