import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Finding } from '../../contract/inspections.ts';
import type { DrillId, InspectionId, NamedPerson, PhotoId } from '../../contract/values.ts';
import { sealedBytes, sealedJson, sealedText } from '../database/sealed-column.ts';

export const inspectionTable = sqliteTable('inspection', {
  id: integer('id').$type<InspectionId>().primaryKey(),
  building: text('building').notNull(),
  dormRoom: text('dorm_room').notNull(),
  inspectedAt: integer('inspected_at').notNull(),
  inspectors: sealedJson('inspection', 'inspectors').$type<readonly NamedPerson[]>().notNull(),
  findings: sealedJson('inspection', 'findings').$type<readonly Finding[]>().notNull(),
  score: integer('score').notNull(),
  remark: sealedText('inspection', 'remark').notNull(),
  recheckOn: text('recheck_on'),
  /** NULL: not looked at again yet, or nothing to look at. */
  isCured: integer('is_cured', { mode: 'boolean' }),
  version: integer('version').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: sealedText('inspection', 'saved_by').notNull(),
  voidedAt: integer('voided_at'),
  voidReason: sealedText('inspection', 'void_reason'),
});

export const recheckTable = sqliteTable('inspection_recheck', {
  id: integer('id').primaryKey(),
  inspectionId: integer('inspection_id').$type<InspectionId>().notNull(),
  at: integer('at').notNull(),
  isCured: integer('is_cured', { mode: 'boolean' }).notNull(),
  note: sealedText('inspection_recheck', 'note').notNull(),
  by: sealedText('inspection_recheck', 'by').notNull(),
  nextOn: text('next_on'),
});

export const inspectionPhotoTable = sqliteTable('inspection_photo', {
  id: integer('id').$type<PhotoId>().primaryKey(),
  inspectionId: integer('inspection_id').$type<InspectionId>().notNull(),
  caption: sealedText('inspection_photo', 'caption').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  thumbnail: sealedBytes('inspection_photo', 'thumbnail').notNull(),
  addedAt: integer('added_at').notNull(),
});

/** Apart, so that a list of pictures does not read them. */
export const inspectionPictureTable = sqliteTable('inspection_picture', {
  photoId: integer('photo_id').$type<PhotoId>().primaryKey(),
  jpeg: sealedBytes('inspection_picture', 'jpeg').notNull(),
});

export const drillTable = sqliteTable('fire_drill', {
  id: integer('id').$type<DrillId>().primaryKey(),
  heldAt: integer('held_at').notNull(),
  place: text('place').notNull(),
  scenario: sealedText('fire_drill', 'scenario').notNull(),
  participants: integer('participants').notNull(),
  evacuationSeconds: integer('evacuation_seconds'),
  organiser: sealedText('fire_drill', 'organiser').notNull(),
  remarks: sealedText('fire_drill', 'remarks').notNull(),
  version: integer('version').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: sealedText('fire_drill', 'saved_by').notNull(),
});
