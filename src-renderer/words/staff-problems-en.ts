import type { Facts } from '../../src-main/contract/route.ts';
import type { StaffProblemSentences } from './staff-problem-codes.ts';
import { handbookProblemsEn } from './staff-problems-handbook-en.ts';
import { machineProblemsEn } from './staff-problems-machine-en.ts';
import { paperProblemsEn } from './staff-problems-paper-en.ts';
import { quizProblemsEn } from './staff-problems-quiz-en.ts';
import { postProblemsEn } from './staff-problems-posts-en.ts';
import { readingProblemsEn } from './staff-problems-reading-en.ts';

const megabytes = ({ bytes }: Facts) => (bytes === undefined ? '20' : String(Math.floor(Number(bytes) / 1024 / 1024)));
const row = (facts: Facts) => (facts['row'] === undefined ? 'The heading row' : `The heading row (${facts['row']})`);

export const staffProblemsEn: StaffProblemSentences = {
  'request.invalid': () => 'Something entered is not right. Check it and try again.',
  'request.unknown-route': () => 'This is not available now. Restart the kiosk.',
  'caller.forbidden': () => 'The session has ended, or this is not for your post.',
  'staff.confirm-needed': () => 'Confirm once more who you are.',
  'station.not-set-up': () => 'The station is not set up yet. Go home and finish the set-up.',
  'station.maintenance': () => 'The station is under maintenance. Please wait, or ask the staff on duty.',
  'storage.damaged': () =>
    'This record is damaged and could not be read; all others are usable. Please tell the administrator.',
  'storage.full': () => 'The disk is full; nothing was saved. Free some space and try again.',
  'storage.unavailable': () => 'Nothing could be saved now. Try again; if it stays so, restart the kiosk.',
  internal: () => 'It did not work. Try again; if it stays so, tell whoever maintains the kiosk the trace id.',
  'host.unreachable': () => 'The kiosk does not answer. Try again; nothing is done twice.',

  'door.wrong-passphrase': () => 'Not opened. Check and try again.',
  'door.wait': ({ seconds }) => `Many attempts. Try again in ${seconds ?? 60} seconds.`,
  'door.locked': () => 'The door is locked. Ask another administrator or follow the operations manual.',

  'rooms.unknown': () => 'There is no such room. Choose again.',
  'rooms.hours-inverted': () => 'Closing must be after opening.',
  'settings.pattern-invalid': () => 'The number rule cannot be read. Check brackets and quotes.',
  'settings.term-invalid': () =>
    'A term’s beginning is not right. Write it like 09-01; the two terms begin on different days.',

  'member.unknown': () => 'This person is no longer in the roster.',
  'member.number-taken': () => 'This number belongs to somebody else in the roster.',
  'member.number-malformed': () => 'The number does not fit the number rule.',
  'member.name-malformed': () => 'The name has characters no name has.',
  'member.reading-malformed': () => 'A reading is pinyin letters, syllables apart by spaces: chan yu dan.',
  'card.unknown': () => 'This card is not registered. Bind it in the roster first.',
  'card.malformed': () => 'The card was not read clearly. Swipe it again or check the number.',
  'card.bound-to-other': () => 'This card is bound to somebody else. Revoke it there first.',
  'card.not-bound': () => 'This card is already revoked.',
  'card.request-unknown': () => 'This request has been settled already.',

  'guest.name-malformed': () => 'A name has letters, the middle dot and spaces only.',
  'visit.none-open': () => 'This person is not inside.',
  'visit.unknown': () => 'This visit was not found.',
  'visit.already-void': () => 'This visit is void already.',
  'visit.not-open': () => 'This visit has ended already.',
  'export.too-large': () => 'Too many visits fit. Shorten the range of days.',

  'file.too-large': (facts) => `The file is larger than ${megabytes(facts)} MB. Keep only what is to be imported.`,
  'file.empty': () => 'The file is empty. Is it the right one?',
  'file.not-a-table': () => 'This is not a table. Choose an .xlsx or .csv.',
  'file.encrypted': () => 'The file has a password. Remove it first.',
  'file.old-format': () => 'This is an old .xls. Save it as .xlsx in the spreadsheet program.',
  'file.suspicious': () => 'The file is built in an unusual way and was not opened. Save it as a new file.',
  'file.too-many-cells': () => 'Too many rows or columns. Keep only what is to be imported, or do it in parts.',
  'file.too-slow': () => 'Reading took too long and was stopped. Remove pictures and formulas.',
  'file.broken': () => 'The file is damaged. Save it again in its own program.',
  'upload.out-of-order': () => 'The file did not come in whole. Choose it again.',
  'upload.unknown': () => 'The file did not come in whole. Choose it again.',

  'import.unknown': () => 'This import has expired. Choose the file again.',
  'import.no-header': () => 'No headings in the first 10 rows. See the empty template for their names.',
  'import.no-number-column': (facts) => `${row(facts)} has no student number column.`,
  'import.no-name-column': (facts) => `${row(facts)} has no name column.`,
  'import.no-rows': () => 'This sheet has no rows. Choose another sheet or file.',
  'import.busy': () => 'Another import is running. Wait for it.',
  'import.stale': () => 'The roster changed since the check. Choose the file again.',
  'import.nothing-taken': () => 'No row is taken. Choose rows first.',
  'batch.unknown': () => 'This import was not found.',
  'batch.already-undone': () => 'This import has been undone already.',
  'batch.newer-first': () => 'Undo the newer import first.',
  'batch.expired': () => 'An import older than 30 days cannot be undone.',

  ...readingProblemsEn,
  ...machineProblemsEn,
  ...paperProblemsEn,
  ...handbookProblemsEn,
  ...quizProblemsEn,
  ...postProblemsEn,
};
