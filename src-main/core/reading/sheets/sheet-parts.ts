/** What the papers of a session have in common. */
import type { SessionId } from '../../../contract/values.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { Block, Fact, PaperDocument } from '../../paper/document.ts';
import { titleText } from '../reading-words.ts';

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

/** Where a paper comes from. */
export interface Issuer {
  readonly stationName: string;
  readonly zone: string;
}

interface Drawing {
  readonly title: string;
  readonly style: PaperDocument['style'];
  readonly mark: PaperMark;
  readonly issuer: Issuer;
  readonly isDraft?: boolean;
  readonly blocks: readonly Block[];
}

export const paperOf = ({ title, style, mark, issuer, isDraft = false, blocks }: Drawing): PaperDocument => ({
  title,
  author: issuer.stationName,
  orientation: 'portrait',
  style,
  foot: {
    left: issuer.stationName,
    right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
      .filter((part) => part !== '')
      .join('  '),
  },
  watermark: isDraft ? '草稿' : null,
  blocks,
});

/** 签到表 《示例》 2026-11-22 */
export const sheetTitle = (what: string, session: { title: string; startsAt: number }, zone: string): string =>
  `${what} ${titleText(session.title)} ${localDateOf(session.startsAt, zone)}`;

export const subjectOf = (sessionId: SessionId, part = ''): string => `session:${sessionId}${part}`;

/** One fact in a row of its own. */
export const wide = (label: string, value: string): readonly Fact[] => [
  { label, value, labelWeight: 3, valueWeight: 17 },
];

/** Two in a row, in line with the wide ones. */
export const pair = (one: readonly [string, string], other: readonly [string, string]): readonly Fact[] => [
  { label: one[0], value: one[1], labelWeight: 3, valueWeight: 7 },
  { label: other[0], value: other[1], labelWeight: 3, valueWeight: 7 },
];

export const withSeries = ({ title, series }: { title: string; series: string }): string =>
  series === '' ? title : `${title}（${series}）`;
