/** What a slice hands over to be printed. The printing slice knows numbers, jobs and printers, and nothing of what stands on a page. */
import type { SheetName, SheetRequest } from '../../contract/printing.ts';
import type { PaperDocument, PaperMade } from '../paper/document.ts';

export interface Mark {
  /** As it stands on the paper; NULL of a draft, a test page, or a preview of a paper that has none yet. */
  readonly number: string | null;
  readonly isReprint: boolean;
}

export interface Sheet {
  /** For people and file names: 会议记录 《…》 2026-11-22. */
  readonly title: string;
  /**
   * With the sheet's name what the number belongs to, e.g. `session:5` or `session:5/member:7`; NULL: never numbered.
   * A correction keeps it: the paper then says which edition it is.
   */
  readonly subject: string | null;
  /** A number its slice gave already, e.g. that of a book; none is issued then. */
  readonly number?: string;
  draw(mark: Mark): PaperDocument;
  /** Inside the write that records its pages, before it is handed over or saved: again where it is drawn again. */
  drawn?(made: PaperMade): Promise<void>;
}

/** Outside any write. @throws Refusal of the contract's paper problems */
export type SheetMakers = {
  readonly [Name in SheetName]: (request: Extract<SheetRequest, { sheet: Name }>) => Promise<Sheet>;
};

/** Numbers read QD-2026-000012: sheet, year of first printing, count within it. */
export const numberPrefixes: Readonly<Record<SheetName, string>> = {
  'sign-in': 'QD',
  minutes: 'JL',
  record: 'XX',
  // Not XD: the numbers of the single sheets begin with that.
  reflection: 'XZ',
  'book-labels': 'BQ',
  'test-page': 'CS',
  certificate: 'AQ',
  'campaign-report': 'CB',
  inspection: 'JC',
  'inspection-round': 'JD',
  handbook: 'SC',
  'handbook-blank': 'KB',
  notice: 'GS',
  'notice-feedback': 'GF',
  'rota-week': 'ZB',
  'assembly-result': 'HJ',
  'hand-over': 'JJ',
  audit: 'SJ',
  'own-data': 'GR',
};
