/** Papers of an invented 换届: sixteen who should attend, and two rounds of votes. */
import type { Assembly } from '../../../src-main/contract/assembly.ts';
import {
  posts,
  type AssemblyId,
  type CandidateId,
  type HandOverItemId,
  type MemberId,
} from '../../../src-main/contract/values.ts';
import { resultPaper } from '../../../src-main/core/assembly/assembly-result.sheet.ts';
import { handOverPaper } from '../../../src-main/core/assembly/hand-over.sheet.ts';
import { usualItems } from '../../../src-main/core/assembly/hand-over-items.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { nameOf } from './papers.ts';

const issuer = { stationName: '163党群服务站', zone: 'Asia/Shanghai' };
const at = (moment: string): number => Date.parse(`${moment}+08:00`);

/** Two stand for each post with one seat; of the first post both came to eleven ayes, and were voted on again. */
export function assemblyOf(more: Partial<Assembly> = {}): Assembly {
  const candidates = posts.flatMap((post, place) =>
    [0, 1].map((which) => ({
      candidateId: (place * 2 + which + 1) as CandidateId,
      memberId: (place * 2 + which + 1) as MemberId,
      name: nameOf(place * 2 + which + 5),
      className: `日语230${(place % 4) + 1}`,
      post,
      outcome: which === 0 ? ('elected' as const) : ('not-elected' as const),
    })),
  );
  const votes = candidates.map(({ candidateId, outcome, post }) => {
    const ayes = post === 'general-office' ? 11 : outcome === 'elected' ? 12 : 2;
    return { candidateId, ayes, noes: 13 - ayes, abstentions: 1 };
  });
  const again = votes.slice(0, 2).map((one, place) => ({ ...one, ayes: 9 - place * 5, noes: 4 + place * 5 }));
  return {
    assemblyId: 4 as AssemblyId,
    version: 30,
    step: 'hand-over',
    title: '第四届学生社区党群服务站换届大会',
    number: 4,
    heldOn: '2026-12-05',
    place: '社区党员之家',
    handOverOn: '2026-12-06',
    electors: [],
    seats: posts.map((post) => ({ post, seats: post === 'culture' ? 2 : 1 })),
    candidates,
    should: 16,
    present: 15,
    needed: 9,
    rounds: [
      { ballots: { handedOut: 15, returned: 15, invalid: 1 }, votes },
      { ballots: { handedOut: 15, returned: 14, invalid: 0 }, votes: again },
    ],
    next: [],
    items: usualItems(['社区党员之家', '心海港湾', '活动驿站']).map((item, place) => ({
      ...item,
      itemId: (place + 1) as HandOverItemId,
      count: place < 3 ? 2 : item.count,
      handedAt: place === 2 ? null : at(`2026-12-06T16:${20 + place}`),
      note: place === 2 ? '示例：一把在维修，12月10日前补交' : '',
    })),
    withPin: [],
    cancelReason: '',
    ...more,
  };
}

export const resultSheet = (assembly: Assembly): PaperDocument =>
  resultPaper(assembly, { number: 'HJ-2026-000001', isReprint: false }, issuer);

export const handOverSheet = (assembly: Assembly): PaperDocument =>
  handOverPaper(assembly, { number: 'JJ-2026-000001', isReprint: false }, issuer);
