/** 审计记录 on paper: as filtered, under the number and code of the last entry. */
import type { AuditEntry } from '../../contract/audit.ts';
import type { PaperDocument } from '../paper/document.ts';
import { roleWords } from '../staff/staff-words.service.ts';
import { actorText, actWords, momentText, personText, routeText } from './audit-words.ts';

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

export interface AuditContent {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** How many fit the filter; more than are on the paper are said to be left out. */
  readonly total: number;
  readonly filter: string;
  /** Of the last entry of all. */
  readonly head: { readonly seq: number; readonly code: string };
  readonly printedAt: number;
}

interface Issuer {
  readonly stationName: string;
  readonly zone: string;
}

const columns = [
  { heading: '序号', weight: 8, align: 'right' },
  { heading: '时间', weight: 17, align: 'left' },
  { heading: '何人', weight: 18, align: 'left' },
  { heading: '身份', weight: 15, align: 'left' },
  { heading: '做了什么', weight: 10, align: 'center' },
  { heading: '对象', weight: 28, align: 'left' },
  { heading: '涉及的人', weight: 34, align: 'left' },
] as const;

/** Names of the first; how many more there are. */
const namesShown = 4;
function aboutText({ about, people }: AuditEntry): string {
  const names = about.slice(0, namesShown).map(personText).join('、');
  return people > namesShown ? `${names} 等 ${people} 人` : names;
}

export const auditTitle = ({ printedAt }: Pick<AuditContent, 'printedAt'>, zone: string): string =>
  `审计记录 ${momentText(printedAt, zone).slice(0, 10)}`;

export function auditPaper(content: AuditContent, mark: PaperMark, { stationName, zone }: Issuer): PaperDocument {
  const { entries, total, filter, head, printedAt } = content;
  return {
    title: auditTitle(content, zone),
    author: stationName,
    orientation: 'landscape',
    style: 'form',
    foot: {
      left: stationName,
      right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
        .filter((part) => part !== '')
        .join('  '),
    },
    watermark: null,
    blocks: [
      { kind: 'title', text: '审计记录' },
      {
        kind: 'facts',
        rows: [
          [
            { label: '范围', value: filter, labelWeight: 3, valueWeight: 17 },
            { label: '打印时间', value: momentText(printedAt, zone), labelWeight: 3, valueWeight: 7 },
          ],
          [
            {
              label: '条数',
              value: total > entries.length ? `共 ${total} 条，本表只列最近 ${entries.length} 条` : `共 ${total} 条`,
              labelWeight: 3,
              valueWeight: 17,
            },
            {
              label: '末条校验',
              value: head.seq === 0 ? '' : `No.${head.seq} ${head.code}`,
              labelWeight: 3,
              valueWeight: 7,
            },
          ],
        ],
      },
      { kind: 'space', height: 3 },
      {
        kind: 'table',
        columns,
        rows: entries.map((entry) => [
          String(entry.seq),
          `${momentText(entry.at, zone)}${entry.isClockBack ? '（时钟曾拨回）' : ''}`,
          actorText(entry.actor, entry.actorName),
          entry.roles.map((role) => roleWords[role]).join('、'),
          actWords[entry.act],
          routeText(entry, zone),
          aboutText(entry),
        ]),
        emptyRows: 0,
        rowHeight: 7,
        fontSize: 9,
      },
      { kind: 'signatures', labels: ['核对人'], hasDate: true },
    ],
  };
}
