/** 公示: one page to put up, written as GB/T 9704 has it, with as little of each person as the rules ask. */
import type { NoticeDetail } from '../../contract/notices.ts';
import type { Column, PaperDocument } from '../paper/document.ts';
import { aimOf, dayText, monthText, titleOf } from './notice-words.ts';

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

export interface NoticePaperContent {
  readonly notice: NoticeDetail;
  readonly stationName: string;
}

const person: readonly Column[] = [
  { heading: '序号', weight: 6, align: 'center' },
  { heading: '姓名', weight: 13, align: 'center' },
  { heading: '性别', weight: 6, align: 'center' },
  { heading: '出生年月', weight: 11, align: 'center' },
  { heading: '班级', weight: 19, align: 'left' },
  { heading: '申请入党时间', weight: 14, align: 'center' },
];
const activist: Column = { heading: '确定为积极分子时间', weight: 14, align: 'center' };

export const noticeTitle = (notice: Pick<NoticeDetail, 'kind' | 'branchName' | 'startsOn'>): string =>
  `${titleOf(notice.kind)} ${notice.branchName} ${notice.startsOn}`;

export const footOf = ({ stationName }: NoticePaperContent, mark: PaperMark): PaperDocument['foot'] => ({
  left: stationName,
  right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
    .filter((part) => part !== '')
    .join('　'),
});

function termText({ startsOn, lastOn, workingDays, isProvisional }: NoticeDetail): string {
  const term = `公示时间：${dayText(startsOn)}至${dayText(lastOn)}，共 ${workingDays} 个工作日。`;
  return isProvisional ? `${term}其间涉及的年度工作日安排尚未公布，截止日期为暂定。` : term;
}

export function noticePaper(content: NoticePaperContent, mark: PaperMark): PaperDocument {
  const { notice, stationName } = content;
  const { kind, named, basis, contact, branchName, startsOn, state } = notice;
  const hasActivist = kind !== 'activist';
  const text = (words: string) => ({ kind: 'text', text: words, indent: true }) as const;
  const signed = (words: string) => ({ kind: 'text', text: words, indent: false, align: 'right' }) as const;
  return {
    title: noticeTitle(notice),
    author: stationName,
    orientation: 'portrait',
    style: 'official',
    foot: footOf(content, mark),
    watermark: state === 'withdrawn' ? '已撤下' : null,
    blocks: [
      { kind: 'title', text: titleOf(kind) },
      text(`根据${basis}，拟将下列 ${named.length} 名同志${aimOf(kind)}，现予公示。`),
      {
        kind: 'table',
        columns: hasActivist ? [...person, activist] : person,
        rows: named.map(({ name, sex, birthMonth, className, appliedOn, activistOn }, place) => [
          String(place + 1),
          name,
          sex,
          monthText(birthMonth),
          className,
          monthText(appliedOn),
          ...(hasActivist ? [monthText(activistOn)] : []),
        ]),
        emptyRows: 0,
        rowHeight: 9,
      },
      text(termText(notice)),
      text(
        `公示期间，如对公示人员有意见，可以口头或者书面方式反映。反映情况应当实事求是，提倡署真实姓名，对反映人予以保密。`,
      ),
      // Names and dates never stand on a page of their own.
      { ...text(`受理意见：${contact}。`), staysWithNext: true },
      { ...signed('\n'), staysWithNext: true },
      { ...signed(`${branchName}（盖章）`), staysWithNext: true },
      signed(dayText(startsOn)),
    ],
  };
}
