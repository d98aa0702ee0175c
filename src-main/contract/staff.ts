import { z } from 'zod';
import { action, query } from './route.ts';
import { instant } from './values.ts';

export const staffSession = z.strictObject({
  name: z.string(),
  role: z.enum(['administrator']),
  /** Locks by itself then, unless something is asked before. */
  idleUntil: instant,
});

export const staffRoutes = {
  /** Waits grow with failures; the same answer and time for a wrong passphrase and an unknown person. */
  'staff.signIn': action({
    input: { passphrase: z.string().min(1).max(200) },
    output: staffSession,
    /** facts.seconds: how long to wait. locked: another administrator or a restart rule must help. */
    problems: ['door.wrong-passphrase', 'door.wait', 'door.locked'],
  }),
  'staff.signOut': action({ input: {}, output: z.strictObject({}) }),
  /** Null when nobody is signed in here. Asking does not keep the session alive unless `touch`. */
  'staff.session': query({ input: { touch: z.boolean().default(false) }, output: staffSession.nullable() }),
};
