/** 换届选举结果: the counts of every round and who is elected, to be signed by those who counted, and sealed. */
import { chineseNumber } from '../kernel/chinese-number.ts';
import type { Assembly } from '../../contract/assembly.ts';
import type { Block, Fact, FormRow, PaperDocument } from '../paper/document.ts';
import { postWords } from '../staff/staff-words.service.ts';
import { dayText, footOf, type Issuer, type PaperMark } from './assembly-words.ts';

const columns = [
  { heading: '序号', weight: 6, align: 'center' },
  { heading: '岗位', weight: 11, align: 'center' },
  { heading: '候选人', weight: 18, align: 'left' },
  { heading: '班级', weight: 20, align: 'left' },
  { heading: '赞成', weight: 8, align: 'center' },
  { heading: '反对', weight: 8, align: 'center' },
  { heading: '弃权', weight: 8, align: 'center' },
  { heading: '结果', weight: 11, align: 'center' },
] as const;

const pair = (one: readonly [string, string], other: readonly [string, string]): readonly Fact[] =>
  [one, other].map(([label, value]) => ({ label, value, labelWeight: 4, valueWeight: 8 }));

const small = (text: string): Block => ({ kind: 'text', text, indent: false, size: 'small', align: 'left' });

export const resultTitle = ({ title, heldOn }: Assembly): string => `换届选举结果 ${title} ${heldOn}`;

/** What a candidate came to in a round that is not their last. */
function wordOf(assembly: Assembly, candidate: Assembly['candidates'][number], round: number): string {
  const isAgain = assembly.rounds
    .slice(round + 1)
    .some(({ votes }) => votes.some(({ candidateId }) => candidateId === candidate.candidateId));
  if (isAgain) return '再投';
  if (candidate.outcome === 'tied') return '同票待定';
  return candidate.outcome === 'elected' ? '■ 当选' : '未当选';
}

function roundBlocks(assembly: Assembly, round: number): Block[] {
  const counted = assembly.rounds[round];
  if (counted === undefined) return [];
  const { handedOut, returned, invalid } = counted.ballots;
  const candidates = assembly.candidates.flatMap((candidate) => {
    const votes = counted.votes.find(({ candidateId }) => candidateId === candidate.candidateId);
    return votes === undefined ? [] : [{ candidate, votes }];
  });
  return [
    ...(assembly.rounds.length > 1
      ? [{ kind: 'heading', level: 1, text: `第 ${round + 1} 轮投票` } as const]
      : [{ kind: 'space', height: 4 } as const]),
    {
      kind: 'facts',
      rows: [
        [
          ['发出选票', handedOut],
          ['收回选票', returned],
          ['无效票', invalid],
          ['有效票', returned - invalid],
        ].map(([label, count]) => ({ label: String(label), value: `${count} 张`, labelWeight: 4, valueWeight: 2.6 })),
      ],
    },
    { kind: 'space', height: 2 },
    {
      kind: 'table',
      columns,
      rows: candidates.map(({ candidate, votes }, place) => [
        String(place + 1),
        postWords[candidate.post],
        candidate.name,
        candidate.className,
        String(votes.ayes),
        String(votes.noes),
        String(votes.abstentions),
        wordOf(assembly, candidate, round),
      ]),
      emptyRows: 0,
      rowHeight: 8,
    },
  ];
}

/** Seats and who has them now. */
function electedRows({ seats, candidates }: Assembly): FormRow[] {
  return seats
    .filter((one) => one.seats > 0)
    .map(({ post, seats: wanted }) => {
      const names = candidates.filter((one) => one.post === post && one.outcome === 'elected').map(({ name }) => name);
      const open = wanted - names.length;
      const text = [names.join('、'), open > 0 ? `（空缺 ${open} 名）` : ''].join('');
      return {
        height: 8,
        cells: [
          { kind: 'label', text: `${postWords[post]}（应选 ${wanted} 名）`, weight: 15 },
          { kind: 'value', text, weight: 45, align: 'left' },
        ],
      };
    });
}

function watermarkOf({ step }: Assembly): string | null {
  if (step === 'cancelled') return '已取消';
  return step === 'ballot' ? '草稿' : null;
}

export function resultPaper(assembly: Assembly, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { title, number, heldOn, place, should, present, needed, handOverOn } = assembly;
  return {
    title: resultTitle(assembly),
    author: issuer.stationName,
    orientation: 'portrait',
    style: 'form',
    foot: footOf(issuer, mark),
    watermark: watermarkOf(assembly),
    blocks: [
      { kind: 'title', text: '换届选举结果', under: title },
      {
        kind: 'facts',
        rows: [
          pair(['产生届次', `第${chineseNumber(number)}届`], ['开会日期', dayText(heldOn)]),
          pair(['地点', place], ['交接日期', dayText(handOverOn)]),
          pair(['应到人数', `${should} 人`], ['实到人数', `${present} 人`]),
        ],
      },
      small(
        `无记名投票。实到人数超过应到人数的半数（${needed} 人）方可开会；赞成票超过应到人数的半数（${needed} 票），并在应选名额内得票多者当选。`,
      ),
      ...assembly.rounds.flatMap((_, round) => roundBlocks(assembly, round)),
      { kind: 'heading', level: 1, text: '当选人' },
      {
        kind: 'form',
        // Nobody signs a page that does not say for whom.
        isKept: true,
        rows: [
          ...electedRows(assembly),
          {
            height: 62,
            cells: [
              { kind: 'label', text: '确认', weight: 4, isUpright: true },
              {
                kind: 'writing',
                heading: '以上计票属实。',
                text: '',
                weight: 56,
                sign: { labels: ['主持人', '监票人', '计票人'], hasDate: true, seal: issuer.stationName },
              },
            ],
          },
        ],
      },
    ],
  };
}
