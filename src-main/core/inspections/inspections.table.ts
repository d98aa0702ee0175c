import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Finding } from '../../contract/inspections.ts';
import type { DrillId, InspectionId, NamedPerson, PhotoId } from '../../contract/values.ts';

export const inspectionTable = sqliteTable('inspection', {
  id: integer('id').$type<InspectionId>().primaryKey(),
  building: text('building').notNull(),
  dormRoom: text('dorm_room').notNull(),
  inspectedAt: integer('inspected_at').notNull(),
  inspectors: text('inspectors', { mode: 'json' }).$type<readonly NamedPerson[]>().notNull(),
  findings: text('findings', { mode: 'json' }).$type<readonly Finding[]>().notNull(),
  score: integer('score').notNull(),
  remark: text('remark').notNull(),
  recheckOn: text('recheck_on'),
  /** NULL: not looked at again yet, or nothing to look at. */
  isCured: integer('is_cured', { mode: 'boolean' }),
  version: integer('version').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: text('void_reason'),
});

export const recheckTable = sqliteTable('inspection_recheck', {
  id: integer('id').primaryKey(),
  inspectionId: integer('inspection_id').$type<InspectionId>().notNull(),
  at: integer('at').notNull(),
  isCured: integer('is_cured', { mode: 'boolean' }).notNull(),
  note: text('note').notNull(),
  by: text('by').notNull(),
  nextOn: text('next_on'),
});

export const inspectionPhotoTable = sqliteTable('inspection_photo', {
  id: integer('id').$type<PhotoId>().primaryKey(),
  inspectionId: integer('inspection_id').$type<InspectionId>().notNull(),
  caption: text('caption').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  thumbnail: blob('thumbnail', { mode: 'buffer' }).notNull(),
  addedAt: integer('added_at').notNull(),
});

/** Apart, so that a list of pictures does not read them. */
export const inspectionPictureTable = sqliteTable('inspection_picture', {
  photoId: integer('photo_id').$type<PhotoId>().primaryKey(),
  jpeg: blob('jpeg', { mode: 'buffer' }).notNull(),
});

export const drillTable = sqliteTable('fire_drill', {
  id: integer('id').$type<DrillId>().primaryKey(),
  heldAt: integer('held_at').notNull(),
  place: text('place').notNull(),
  scenario: text('scenario').notNull(),
  participants: integer('participants').notNull(),
  evacuationSeconds: integer('evacuation_seconds'),
  organiser: text('organiser').notNull(),
  remarks: text('remarks').notNull(),
  version: integer('version').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by').notNull(),
});
