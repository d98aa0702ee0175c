/** The form of a notice as it is typed. */
import type { NoticeDetail, NoticeFields } from '../../../../src-main/contract/notices.ts';
import type { BranchId, MemberId } from '../../../../src-main/contract/values.ts';
import { readDay } from '../parts/days.ts';

export interface NoticePick {
  readonly memberId: MemberId;
  readonly name: string;
  readonly className: string;
}

export interface NoticeDraft {
  readonly kind: NoticeFields['kind'];
  readonly branchId: BranchId | null;
  readonly people: readonly NoticePick[];
  readonly startsOn: string;
  readonly workingDays: string;
  readonly basis: string;
  readonly contact: string;
}

export const kinds: readonly NoticeFields['kind'][] = ['activist', 'candidate', 'admission', 'conversion'];

/** The stages whose people such a notice is about. */
export const stagesFor: Readonly<Record<NoticeFields['kind'], readonly number[]>> = {
  activist: [1],
  candidate: [2],
  admission: [3, 4],
  conversion: [5],
};

export const newDraft = (branchId: BranchId | null, today: string, basis: string): NoticeDraft => ({
  kind: 'candidate',
  branchId,
  people: [],
  startsOn: today,
  workingDays: '5',
  basis,
  contact: '',
});

export const draftOf = (notice: NoticeDetail): NoticeDraft => ({
  kind: notice.kind,
  branchId: notice.branchId,
  people: notice.named.map(({ memberId, name, className }) => ({ memberId, name, className })),
  startsOn: notice.startsOn,
  workingDays: String(notice.workingDays),
  basis: notice.basis,
  contact: notice.contact,
});

/** People of one branch are not those of another. */
export const withBranch = (draft: NoticeDraft, branchId: BranchId): NoticeDraft =>
  draft.branchId === branchId ? draft : { ...draft, branchId, people: [] };

export type NoticeFault =
  | 'noBranch'
  | 'nobody'
  | 'dayUnreadable'
  | 'daysUnreadable'
  | 'basisMissing'
  | 'contactMissing';

/** Core takes no fewer, and no more. */
const [fewest, most] = [5, 30];

/** NULL where it cannot be read. */
export function workingDaysOf(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return days >= fewest && days <= most ? days : null;
}

const isShort = (text: string): boolean => Array.from(text.trim()).length < 2;

export function checkNotice(draft: NoticeDraft): {
  readonly fields: NoticeFields | null;
  readonly faults: readonly NoticeFault[];
} {
  const { kind, branchId, people } = draft;
  const [startsOn, workingDays] = [readDay(draft.startsOn), workingDaysOf(draft.workingDays)];
  const faults: readonly (NoticeFault | false)[] = [
    branchId === null && 'noBranch',
    people.length === 0 && 'nobody',
    startsOn === null && 'dayUnreadable',
    workingDays === null && 'daysUnreadable',
    isShort(draft.basis) && 'basisMissing',
    isShort(draft.contact) && 'contactMissing',
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0 || branchId === null || startsOn === null || workingDays === null) {
    return { fields: null, faults: found };
  }
  const [basis, contact] = [draft.basis.trim(), draft.contact.trim()];
  const ids = people.map(({ memberId }) => memberId);
  return { fields: { kind, branchId, people: ids, startsOn, workingDays, basis, contact }, faults: [] };
}
