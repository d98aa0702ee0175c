/** Where an update may lie: beside the backups, in the second folder, on the top of a stick. */
import type { BackupPlace } from '../../contract/backup.ts';
import type { UpdatePlace } from './updates.service.ts';

type Place = Pick<BackupPlace, 'kind' | 'label' | 'isThere'> & { readonly folder: string; readonly disk: string };

export const updatePlaces = (places: readonly Place[]): UpdatePlace[] =>
  places
    .filter(({ isThere }) => isThere)
    .map(({ kind, label, folder, disk }) => ({
      kind,
      label,
      folders: kind === 'stick' ? [disk, folder] : [folder],
    }));
