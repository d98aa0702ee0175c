/** Who may preview, save and print which paper. */
import type { SheetName } from '../../../contract/printing.ts';
import {
  administrators,
  discipline,
  life,
  mentors,
  office,
  type Role,
  safety,
  safetyAndLife,
  signedIn,
  study,
  studyAndOffice,
} from './roles.ts';

export const sheetPermissions: Readonly<Record<SheetName, readonly Role[]>> = {
  'sign-in': study,
  minutes: study,
  record: studyAndOffice,
  reflection: study,
  'book-labels': life,
  'test-page': signedIn,
  certificate: safety,
  'campaign-report': safety,
  inspection: safetyAndLife,
  'inspection-round': safetyAndLife,
  handbook: mentors,
  'handbook-blank': administrators,
  notice: office,
  'notice-feedback': office,
  'rota-week': life,
  'assembly-result': administrators,
  'hand-over': administrators,
  audit: discipline,
  'own-data': administrators,
};
