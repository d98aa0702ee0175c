/** Who comes in at 值班入口, as what, and for how long. */
import { z } from 'zod';
import { action, command, query, requestKey } from './route.ts';
import { accountId, instant, memberId, post, posts } from './values.ts';

/** Posts of the current term; mentor: 培养联系人 of somebody now, for these people only. */
export const staffRoles = [...posts, 'mentor', 'administrator'] as const;
export const staffRole = z.enum(staffRoles);
export type StaffRole = z.output<typeof staffRole>;

/** Six digits. */
export const pin = z.string().regex(/^\d{6}$/);
const passphrase = z.string().min(1).max(200);
/** As printed: groups of letters and digits; case, spaces and dashes do not matter. */
const recoveryCode = z.string().min(1).max(64);

export const staffSession = z.strictObject({
  name: z.string(),
  /** NULL of an administrator, who comes in by passphrase. */
  memberId: memberId.nullable(),
  roles: z.array(staffRole),
  /** Every route this session may ask. */
  may: z.array(z.string()),
  /** Locks by itself then, unless something is asked before. */
  idleUntil: instant,
});
export type StaffSession = z.output<typeof staffSession>;

const doorProblems = ['door.wait', 'door.locked'] as const;

export const staffRoutes = {
  /** An administrator. Waits grow with failures. facts.seconds: how long to wait. */
  'staff.signIn': action({
    input: { passphrase },
    output: staffSession,
    problems: ['door.wrong-passphrase', ...doorProblems],
  }),
  /**
   * Staff of the current term, and mentors: by card or whole student number, and PIN. The same answer after the same
   * time for somebody unknown, somebody without a post and a wrong PIN. locked: an administrator must unlock.
   */
  'staff.signInByPin': action({
    input: { who: z.string().trim().min(1).max(64), pin },
    output: staffSession,
    problems: ['door.wrong-pin', ...doorProblems],
  }),
  'staff.signOut': action({ input: {}, output: z.strictObject({}) }),
  /** Null when nobody is signed in here. Asking does not keep the session alive unless `touch`. */
  'staff.session': query({ input: { touch: z.boolean().default(false) }, output: staffSession.nullable() }),
  /**
   * Second confirmation: the own PIN, or passphrase of an administrator. For two minutes, here, what asked for it
   * (`staff.confirm-needed`) goes through.
   */
  'staff.confirm': action({
    input: { secret: passphrase },
    output: z.strictObject({ until: instant }),
    problems: ['door.wrong-pin', 'door.wrong-passphrase', ...doorProblems],
  }),

  'staff.list': query({
    input: {},
    output: z.strictObject({
      administrators: z.array(z.strictObject({ accountId, name: z.string(), createdAt: instant, isYou: z.boolean() })),
      people: z.array(
        z.strictObject({
          memberId,
          name: z.string(),
          className: z.string(),
          posts: z.array(post),
          isMentor: z.boolean(),
          /** NULL: no PIN in this term yet. */
          pinSetAt: instant.nullable(),
          isLocked: z.boolean(),
        }),
      ),
      recoveryCode: z.strictObject({ madeAt: instant, usedAt: instant.nullable() }).nullable(),
    }),
  }),
  'staff.addAdministrator': action({
    input: { requestKey, name: z.string().trim().min(1).max(30), passphrase },
    output: z.strictObject({}),
    problems: ['passphrase.too-weak', 'passphrase.taken', 'staff.name-taken'],
  }),
  'staff.removeAdministrator': command({
    input: { accountId },
    output: z.strictObject({}),
    problems: ['staff.unknown', 'staff.last-administrator'],
  }),
  /** The own one. */
  'staff.changePassphrase': action({
    input: { requestKey, passphrase },
    output: z.strictObject({}),
    problems: ['passphrase.too-weak', 'passphrase.taken', 'staff.not-administrator'],
  }),
  /** The person types it, the administrator stands by. `term`: of the coming one, during a hand-over. */
  'staff.setPin': action({
    input: { requestKey, memberId, pin, term: z.enum(['current', 'planned']).default('current') },
    output: z.strictObject({}),
    problems: ['staff.unknown', 'staff.pin-too-weak', 'staff.pin-as-before', 'term.none-current', 'term.none-planned'],
  }),
  /** The own one. */
  'staff.changePin': action({
    input: { requestKey, pin },
    output: z.strictObject({}),
    problems: ['staff.pin-too-weak', 'staff.pin-as-before', 'staff.not-by-pin'],
  }),
  'staff.removePin': command({ input: { memberId }, output: z.strictObject({}), problems: ['staff.unknown'] }),
  'staff.unlock': command({ input: { memberId }, output: z.strictObject({}), problems: ['staff.unknown'] }),
  /** Shown once; an older one is worth nothing from now on. Never stored but as a hash. */
  'staff.newRecoveryCode': action({ input: {}, output: z.strictObject({ code: z.string() }) }),
  /** The sheet to put into an envelope. The code is proved first; nothing of it is kept. */
  'staff.printRecoveryCode': action({
    input: { code: recoveryCode },
    output: z.strictObject({ printer: z.string() }),
    problems: [
      'door.wrong-code',
      'printer.none',
      'printer.gone',
      'printer.refused',
      'paper.too-slow',
      'paper.not-drawn',
    ],
  }),
  /** When no administrator can come in: the one-time code makes a new one. It is used up by it. */
  'staff.recover': action({
    input: { requestKey, code: recoveryCode, name: z.string().trim().min(1).max(30), passphrase },
    output: z.strictObject({}),
    problems: ['door.wrong-code', ...doorProblems, 'passphrase.too-weak', 'passphrase.taken', 'staff.name-taken'],
  }),
};
