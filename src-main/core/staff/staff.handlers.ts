import { Refusal, type HandlersFor } from '../../contract/route.ts';
import type { staffRoutes } from '../../contract/staff.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AdministratorsService } from './administrators.service.ts';
import type { PinsService } from './pins.service.ts';
import type { RecoveryService } from './recovery.service.ts';
import type { SignInService } from './sign-in.service.ts';
import type { StaffListService } from './staff-list.service.ts';
import type { StaffService } from './staff.service.ts';

interface Parts {
  readonly staff: StaffService;
  readonly signIn: SignInService;
  readonly administrators: AdministratorsService;
  readonly pins: PinsService;
  readonly recovery: RecoveryService;
  readonly list: (caller: Caller) => ReturnType<StaffListService['all']>;
  /** Returns the printer's name. */
  readonly printCode: (code: string) => Promise<string>;
  readonly clock: Clock;
}

export function staffHandlers(parts: Parts): HandlersFor<typeof staffRoutes, Caller> {
  const { staff, signIn, administrators, pins, recovery, list, printCode, clock } = parts;
  const opened = async (connection: string) => {
    const session = await staff.session(connection, true);
    if (!session) throw new Refusal('caller.forbidden');
    return session;
  };
  return {
    'staff.signIn': async ({ passphrase }, { connection }) => {
      await signIn.signIn(connection, passphrase);
      return opened(connection);
    },
    'staff.signInByPin': async ({ who, pin }, { connection }) => {
      await signIn.signInByPin(connection, who, pin);
      return opened(connection);
    },
    'staff.signOut': (_, { connection }) => {
      staff.signOut(connection);
      return {};
    },
    'staff.session': ({ touch }, { connection }) => staff.session(connection, touch),
    'staff.confirm': async ({ secret }, { origin, connection }) => ({
      // The command line is asked for none.
      until: origin === 'operator' ? clock.now() : await signIn.confirm(connection, secret),
    }),

    'staff.list': (_, caller) => list(caller),
    'staff.addAdministrator': async (input) => {
      await administrators.add('staff.addAdministrator', input);
      return {};
    },
    'staff.removeAdministrator': async ({ accountId }) => {
      await administrators.remove(accountId);
      return {};
    },
    'staff.changePassphrase': async ({ requestKey, passphrase }, { connection }) => {
      await administrators.changePassphrase(connection, requestKey, passphrase);
      return {};
    },
    'staff.setPin': async ({ term, ...wish }, caller) => {
      await pins.set({ ...wish, by: staff.nameOf(caller) }, term);
      return {};
    },
    'staff.changePin': async (wish, caller) => {
      await pins.change(caller.connection, { ...wish, by: staff.nameOf(caller) });
      return {};
    },
    'staff.removePin': async ({ memberId }) => {
      await pins.remove(memberId);
      return {};
    },
    'staff.unlock': async ({ memberId }) => {
      await pins.unlock(memberId);
      return {};
    },

    'staff.newRecoveryCode': async () => ({ code: await recovery.renew() }),
    'staff.printRecoveryCode': async ({ code }) => ({ printer: await printCode(await recovery.read(code)) }),
    'staff.recover': async ({ code, ...wish }) => {
      await recovery.recover(code, wish);
      return {};
    },
  };
}
