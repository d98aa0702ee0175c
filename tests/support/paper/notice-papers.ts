/** A 公示 of invented people and its slip for opinions. */
import type { NoticeDetail } from '../../../src-main/contract/notices.ts';
import type { BranchId, MemberId, NoticeId } from '../../../src-main/contract/values.ts';
import { feedbackPaper } from '../../../src-main/core/notices/notice-feedback.sheet.ts';
import { noticePaper } from '../../../src-main/core/notices/notice.sheet.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { nameOf } from './papers.ts';

export const noticeOf = (people: number, more: Partial<NoticeDetail> = {}): NoticeDetail => ({
  noticeId: 3 as NoticeId,
  kind: 'candidate',
  branchId: 1 as BranchId,
  branchName: '中共示例学院学生社区第一支部委员会',
  committee: '中共示例学院委员会',
  people: Array.from({ length: people }, (_, place) => (place + 1) as MemberId),
  named: Array.from({ length: people }, (_, place) => ({
    memberId: (place + 1) as MemberId,
    // Ordinary ones first; the rare ones of nameOf come later.
    name: nameOf(people > 8 ? place : place + 5),
    sex: place % 2 === 0 ? '女' : '男',
    birthMonth: '2005-09',
    className: `日语230${(place % 4) + 1}`,
    appliedOn: '2024-10-08',
    activistOn: '2025-11-03',
  })),
  startsOn: '2026-11-20',
  lastOn: '2026-11-26',
  workingDays: 5,
  isProvisional: false,
  basis: '《中国共产党发展党员工作细则》第十三条和支部委员会研究意见',
  contact: '支部组织委员，示例公寓 101 室，工作日 9:00—17:00',
  version: 2,
  state: 'running',
  savedAt: 0,
  savedBy: '示例管理员',
  publishedAt: 0,
  outcome: null,
  outcomeNote: '',
  withdrawReason: null,
  ...more,
});

const stationName = '163党群服务站';

export const noticeSheet = (notice: NoticeDetail, isReprint = false): PaperDocument =>
  noticePaper({ notice, stationName }, { number: 'GS-2026-000003', isReprint });

export const feedbackSheet = (notice: NoticeDetail): PaperDocument =>
  feedbackPaper({ notice, stationName }, { number: 'GF-2026-000003', isReprint: false });
