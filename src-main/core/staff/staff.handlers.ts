import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { staffRoutes } from '../../contract/staff.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { StaffService } from './staff.service.ts';

export function staffHandlers(staff: StaffService): HandlersFor<typeof staffRoutes, Caller> {
  const opened = async (connection: string) => {
    const session = await staff.session(connection, true);
    if (!session) throw new Refusal('door.wrong-passphrase');
    return session;
  };
  return {
    'staff.signIn': async ({ passphrase }, { connection }) => {
      await staff.signIn(connection, passphrase);
      return opened(connection);
    },
    'staff.signInByPin': notYet,
    'staff.signOut': (_, { connection }) => {
      staff.signOut(connection);
      return {};
    },
    'staff.session': ({ touch }, { connection }) => staff.session(connection, touch),
    'staff.confirm': notYet,
    'staff.list': notYet,
    'staff.addAdministrator': notYet,
    'staff.removeAdministrator': notYet,
    'staff.changePassphrase': notYet,
    'staff.setPin': notYet,
    'staff.changePin': notYet,
    'staff.removePin': notYet,
    'staff.unlock': notYet,
    'staff.newRecoveryCode': notYet,
    'staff.printRecoveryCode': notYet,
    'staff.recover': notYet,
  };
}
