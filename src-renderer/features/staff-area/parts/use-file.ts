import { useState } from 'react';
import type { Answer, Ask, RouteName } from '../../../../src-main/contract/registry.ts';
import type { FileOut } from '../../../../src-main/contract/values.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useDuty } from './staff-duty.ts';
import type { ProblemOf } from './use-answer.ts';

type FileRoute = { [Name in RouteName]: Answer<Name> extends FileOut ? Name : never }[RouteName];

/** Asks for a file and hands it to the system's download. */
export function useFile<Name extends FileRoute>(route: Name) {
  const { call, tell, words } = useDuty();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<Name> | null>(null);
  const fetch = async (input: Ask<Name>) => {
    if (isBusy) return;
    setBusy(true);
    const reply = await call(route, input);
    setBusy(false);
    if ('value' in reply) {
      const file: FileOut = reply.value;
      saveFile(file);
      setProblem(null);
      tell('ok', words.common.fileSaved(file.fileName));
    } else setProblem(reply.problem);
  };
  return { isBusy, problem, fetch };
}
