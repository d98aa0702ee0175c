import type { BackupPlace } from '../../../../src-main/contract/backup.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { placeName } from './place-name.ts';

/** 立即备份, to a place: written, read again, and said so. */
export function useBackUp(onDone: () => void) {
  const { words, tell } = useDuty();
  const says = words.backup;
  const { isBusy, problem, run } = useDeed('backup.create');
  return {
    isBusy,
    problem,
    run: async (place: Pick<BackupPlace, 'placeId' | 'label' | 'kind'>) => {
      const { placeId, kind } = place;
      const name = placeName(says, place);
      const made = await run({ placeId, purpose: 'backup' });
      if (made !== null) tell('ok', kind === 'stick' ? says.savedStick(name) : says.saved(name));
      onDone();
    },
  };
}
