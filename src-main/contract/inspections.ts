/** 寝室安全检查 (安督部、生活部) and 消防演练登记. */
import { z } from 'zod';
import { action, command, query } from './route.ts';
import { drillId, fileOut, inspectionId, instant, localDate, namedPerson, pageRequest, photoId } from './values.ts';

/** 违规电器 私拉电线（飞线） 床上充电与电池 吸烟与明火 通道堵塞 消防设施 门锁与财物 卫生 */
export const checkPoints = [
  'appliances',
  'wiring',
  'charging',
  'flames',
  'passage',
  'equipment',
  'locks',
  'hygiene',
] as const;
export const checkPoint = z.enum(checkPoints);
export type CheckPoint = z.output<typeof checkPoint>;

export const finding = z.strictObject({
  point: checkPoint,
  /** fine 合格, problem 有问题, not-seen 未查 */
  verdict: z.enum(['fine', 'problem', 'not-seen']),
  /** Taken off 100 for a problem; 0 otherwise. */
  deducted: z.int().min(0).max(100),
  note: z.string().trim().max(200),
});
export type Finding = z.output<typeof finding>;

export const inspectionFields = z.strictObject({
  building: z.string().trim().min(1).max(40),
  dormRoom: z.string().trim().min(1).max(20),
  inspectedAt: instant,
  inspectors: z.array(namedPerson).min(1).max(6),
  /** Each point once, in the order of {@link checkPoints}. */
  findings: z.array(finding).length(checkPoints.length),
  remark: z.string().trim().max(500),
  /** 复查日期 */
  recheckOn: localDate.nullable(),
});
export type InspectionFields = z.output<typeof inspectionFields>;

export const recheck = z.strictObject({
  at: instant,
  isCured: z.boolean(),
  note: z.string(),
  by: z.string(),
  /** Of one that was not cured. */
  nextOn: localDate.nullable(),
});

export const inspectionPhoto = z.strictObject({
  photoId,
  caption: z.string(),
  width: z.int(),
  height: z.int(),
  thumbnailBase64: z.string(),
});
export type InspectionPhoto = z.output<typeof inspectionPhoto>;

export const inspectionRow = z.strictObject({
  inspectionId,
  building: z.string(),
  dormRoom: z.string(),
  inspectedAt: instant,
  /** 100 less what was deducted, never below 0. */
  score: z.int(),
  problems: z.array(checkPoint),
  recheckOn: localDate.nullable(),
  isRecheckOverdue: z.boolean(),
  isCured: z.boolean().nullable(),
  photos: z.int(),
  voidedAt: instant.nullable(),
});
export type InspectionRow = z.output<typeof inspectionRow>;

export const inspectionDetail = inspectionFields.extend({
  inspectionId,
  version: z.int(),
  score: z.int(),
  savedAt: instant,
  savedBy: z.string(),
  /** NULL: not looked at again yet, or nothing to look at. */
  isCured: z.boolean().nullable(),
  rechecks: z.array(recheck),
  photos: z.array(inspectionPhoto),
  voidReason: z.string().nullable(),
});
export type InspectionDetail = z.output<typeof inspectionDetail>;

export const drillFields = z.strictObject({
  heldAt: instant,
  place: z.string().trim().min(1).max(60),
  scenario: z.string().trim().min(1).max(200),
  participants: z.int().min(1).max(100_000),
  /** From the alarm to the last person at the assembly point. */
  evacuationSeconds: z.int().min(1).max(36_000).nullable(),
  organiser: z.string().trim().min(1).max(60),
  remarks: z.string().trim().max(1000),
});
export type DrillFields = z.output<typeof drillFields>;

const photoProblems = [
  'photo.too-large',
  'photo.not-a-picture',
  'photo.too-many-pixels',
  'photo.broken',
  'photo.too-slow',
  'photo.too-many',
] as const;

export const inspectionsRoutes = {
  /** Rooms people of the roster live in, by building, each with its latest inspection. */
  'inspections.rooms': query({
    input: { building: z.string().max(40).nullable() },
    output: z.strictObject({
      buildings: z.array(z.string()),
      rooms: z.array(
        z.strictObject({
          building: z.string(),
          dormRoom: z.string(),
          people: z.int(),
          lastAt: instant.nullable(),
          lastScore: z.int().nullable(),
          recheckOn: localDate.nullable(),
        }),
      ),
    }),
  }),
  'inspections.list': query({
    input: {
      from: localDate,
      to: localDate,
      building: z.string().max(40).nullable(),
      state: z.enum(['all', 'with-problems', 'to-recheck', 'voided']),
      ...pageRequest,
    },
    output: z.strictObject({
      inspections: z.array(inspectionRow),
      total: z.int(),
      /** Of those in the range, not voided. */
      figures: z.strictObject({
        rooms: z.int(),
        meanScore: z.number().nullable(),
        problems: z.array(z.strictObject({ point: checkPoint, times: z.int() })),
        overdue: z.int(),
      }),
    }),
  }),
  'inspections.one': query({ input: { inspectionId }, output: inspectionDetail, problems: ['inspection.unknown'] }),
  /** NULL and version 0: a new one. */
  'inspections.save': command({
    input: { inspectionId: inspectionId.nullable(), version: z.int().min(0), fields: inspectionFields },
    output: z.strictObject({ inspectionId, version: z.int() }),
    problems: [
      'inspection.unknown',
      'inspection.changed-elsewhere',
      'inspection.voided',
      'inspection.in-future',
      'inspection.findings-faulty',
      'inspection.recheck-too-early',
      'member.unknown',
    ],
  }),
  'inspections.recheck': command({
    input: {
      inspectionId,
      version: z.int().positive(),
      isCured: z.boolean(),
      note: z.string().trim().max(200),
      nextOn: localDate.nullable(),
    },
    output: z.strictObject({ version: z.int() }),
    problems: [
      'inspection.unknown',
      'inspection.changed-elsewhere',
      'inspection.voided',
      'inspection.no-recheck',
      'inspection.recheck-too-early',
    ],
  }),
  'inspections.void': command({
    input: { inspectionId, version: z.int().positive(), reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({}),
    problems: ['inspection.unknown', 'inspection.changed-elsewhere', 'inspection.voided'],
  }),
  'inspections.uploadPhoto': action({
    input: { uploadId: z.uuid().optional(), offset: z.int().min(0), base64: z.base64().max(700_000) },
    output: z.strictObject({ uploadId: z.uuid(), received: z.int() }),
    problems: ['photo.too-large', 'upload.out-of-order', 'upload.unknown'],
  }),
  /** At most six an inspection. Of things, not of people. */
  'inspections.addPhoto': action({
    input: { inspectionId, uploadId: z.uuid(), caption: z.string().trim().max(60) },
    output: inspectionPhoto,
    problems: [...photoProblems, 'upload.unknown', 'inspection.unknown', 'inspection.voided'],
  }),
  'inspections.photo': query({ input: { photoId }, output: fileOut, problems: ['photo.unknown'] }),
  'inspections.removePhoto': command({ input: { photoId }, output: z.strictObject({}), problems: ['photo.unknown'] }),
  'inspections.export': query({
    input: { from: localDate, to: localDate, building: z.string().max(40).nullable() },
    output: fileOut,
  }),
  /** Newest first. `isDue`: this academic year (September to August) has had none; at least one is required (28号令). */
  'inspections.drills': query({
    input: {},
    output: z.strictObject({
      drills: z.array(drillFields.extend({ drillId, version: z.int(), academicYear: z.string(), savedBy: z.string() })),
      academicYear: z.string(),
      isDue: z.boolean(),
    }),
  }),
  'inspections.saveDrill': command({
    input: { drillId: drillId.nullable(), version: z.int().min(0), fields: drillFields },
    output: z.strictObject({ drillId, version: z.int() }),
    problems: ['drill.unknown', 'drill.changed-elsewhere', 'drill.in-future'],
  }),
  'inspections.removeDrill': command({
    input: { drillId, version: z.int().positive() },
    output: z.strictObject({}),
    problems: ['drill.unknown', 'drill.changed-elsewhere'],
  }),
};
