import type { HandlersFor } from '../../contract/route.ts';
import type { staffRoutes } from '../../contract/staff.ts';
import type { Caller } from '../kernel/caller.ts';
import type { StaffService } from './staff.service.ts';

export function staffHandlers(staff: StaffService): HandlersFor<typeof staffRoutes, Caller> {
  const sessionOf = (connection: string, touch: boolean) => {
    const session = staff.session(connection, touch);
    return session && { name: session.name, role: session.role, idleUntil: session.idleUntil };
  };
  return {
    'staff.signIn': async ({ passphrase }, { connection }) => {
      const { name, role } = await staff.signIn(connection, passphrase);
      return sessionOf(connection, true) ?? { name, role, idleUntil: 0 };
    },
    'staff.signOut': (_, { connection }) => {
      staff.signOut(connection);
      return {};
    },
    'staff.session': ({ touch }, { connection }) => sessionOf(connection, touch),
  };
}
