/** 审计: who saw, changed, exported, printed or deleted what. Nobody can change or delete an entry. */
import { z } from 'zod';
import { backupId } from './backup.ts';
import { query } from './route.ts';
import { staffRole } from './staff.ts';
import { fileOut, instant, localDate, memberId, pageRequest } from './values.ts';

/** saw 查看 changed 更改 exported 导出 printed 打印 deleted 删除 entered 进出 refused 未获准 */
export const auditActs = ['saw', 'changed', 'exported', 'printed', 'deleted', 'entered', 'refused'] as const;
export const auditAct = z.enum(auditActs);
export type AuditAct = z.output<typeof auditAct>;

/** Names as ids: administrator by account, staff and owner (本人) by member; operator 命令行, system 系统, nobody 未识别. */
export const auditActor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('administrator'), id: z.int() }),
  z.strictObject({ kind: z.literal('staff'), id: z.int() }),
  z.strictObject({ kind: z.literal('owner'), id: z.int() }),
  z.strictObject({ kind: z.literal('operator') }),
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('nobody') }),
]);
export type AuditActor = z.output<typeof auditActor>;

export const auditFilter = {
  from: localDate.optional(),
  to: localDate.optional(),
  actor: auditActor.optional(),
  role: staffRole.optional(),
  act: auditAct.optional(),
  /** Whose data it was about. */
  about: memberId.optional(),
};

const entry = z.strictObject({
  seq: z.int(),
  at: instant,
  actor: auditActor,
  /** Today's name of the actor; '' of somebody forgotten. */
  actorName: z.string(),
  roles: z.array(staffRole),
  act: auditAct,
  /** What was asked, e.g. `members.save`. */
  route: z.string(),
  /** Some of the people it was about; `people` says how many there were. */
  about: z.array(z.strictObject({ memberId, name: z.string() })),
  people: z.int(),
  /** Entered later than it was done: when it was, and of a restore from which backup. NULL: at once. */
  happened: z
    .strictObject({ at: instant, backup: z.strictObject({ backupId, createdAt: instant }).nullable() })
    .nullable(),
  /** Its time is before that of the entry before it: the clock was set back. */
  isClockBack: z.boolean(),
});
export type AuditEntry = z.output<typeof entry>;

export const auditRoutes = {
  /** Newest first, by number and not by time. */
  'audit.list': query({
    input: { ...auditFilter, ...pageRequest },
    output: z.strictObject({ entries: z.array(entry), total: z.int() }),
  }),
  /** Who stands in the trail, to filter by. */
  'audit.actors': query({
    input: {},
    output: z.strictObject({ actors: z.array(z.strictObject({ actor: auditActor, name: z.string() })) }),
  }),
  /** brokenAt: the first entry that is not as it was written, or missing. */
  'audit.verify': query({
    input: {},
    output: z.strictObject({
      entries: z.int(),
      brokenAt: z.int().nullable(),
      why: z.enum(['changed', 'missing', 'cut-off', 'key-lost']).nullable(),
      /** Of the last entry: its number and short code, as printed on the daily sheets. */
      head: z.strictObject({ seq: z.int(), code: z.string() }),
    }),
  }),
  'audit.export': query({ input: auditFilter, output: fileOut, problems: ['export.too-large'] }),
};
