import type { backupRoutes } from '../../contract/backup.ts';
import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { isTooWeak } from '../staff/passphrase.service.ts';
import type { BackupAge } from './backup-age.ts';
import type { BackupService } from './backup.service.ts';
import { onceEach } from './once-each.ts';

interface Parts {
  readonly service: BackupService;
  readonly age: BackupAge;
  readonly hasRecoveryCode: () => Promise<boolean>;
  readonly stationName: () => string;
}

export function backupHandlers({
  service,
  age,
  hasRecoveryCode,
  stationName,
}: Parts): HandlersFor<typeof backupRoutes, Caller> {
  const once = onceEach<Awaited<ReturnType<BackupService['create']>>>();
  return {
    'backup.age': () => age.age(),
    'backup.overview': async () => {
      const failure = age.lastFailure();
      return {
        places: await service.placeRows(),
        running: service.running(),
        lastFailure: failure && { at: failure.at, code: failure.code },
        hasRecoveryCode: await hasRecoveryCode(),
      };
    },
    'backup.list': async ({ placeId }) => ({ backups: await service.list(placeId) }),
    'backup.create': async ({ requestKey, placeId, purpose, passphrase }) => {
      if (purpose === 'move' && passphrase === undefined) throw new Refusal('backup.needs-passphrase');
      if (passphrase !== undefined && isTooWeak(passphrase, [stationName()])) throw new Refusal('passphrase.too-weak');
      const kind = purpose === 'move' ? 'move' : 'manual';
      return { backup: await once(requestKey, () => service.create({ placeId, kind, passphrase })) };
    },
    'backup.verify': async ({ placeId, backupId }) => ({ backup: await service.verify(placeId, backupId) }),
    'backup.setSecond': async ({ placeId }) => {
      await service.places.setSecond(placeId);
      return {};
    },
  };
}
