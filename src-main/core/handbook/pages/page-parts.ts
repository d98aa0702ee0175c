/** What the pages of the book have in common. */
import type { Block, FormCell, FormRow, Section } from '../../paper/document.ts';
import type { BookRecords } from '../book-records.ts';

/** What a page of the book is: one section of paper or several, one after another. */
export interface PageMaker {
  readonly title: string;
  /** How many records stand on it. */
  records(book: BookRecords): number;
  /** At least one: with nothing recorded a form to be filled in by hand. */
  leaves(book: BookRecords): readonly PageLeaves[];
}

export type PageLeaves = Pick<Section, 'heading' | 'layout' | 'orientation' | 'startsOn' | 'blocks'> & {
  readonly isCover?: boolean;
};

export const formLeaves = (heading: string, blocks: readonly Block[]): PageLeaves => ({
  heading,
  layout: 'form',
  orientation: 'portrait',
  startsOn: 'any',
  blocks,
});

export const title = (text: string, under?: string): Block =>
  under === undefined ? { kind: 'title', text } : { kind: 'title', text, under };

export const label = (text: string, weight: number): FormCell => ({ kind: 'label', text, weight });
export const value = (text: string, weight: number, align: 'left' | 'center' = 'left'): FormCell => ({
  kind: 'value',
  text,
  weight,
  align,
});
export const row = (height: number, ...cells: FormCell[]): FormRow => ({ height, cells });

export const note = (text: string): Block => ({ kind: 'text', text, indent: false, size: 'small' });

/** 2026年11月22日; `YYYY-MM`: 2026年11月; '' stays. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-');
  if (year === undefined || month === undefined) return '';
  return `${year}年${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`;
}

/** For rows by hand too: the blanks stay. */
export const dayOrBlank = (day: string): string => (day === '' ? '　　　年　　月　　日' : dayWords(day));

/** Half hours, never more than were spent (DOMAIN 2.5, H6). */
export const halfHours = (minutes: number): string => (Math.floor(minutes / 30) / 2).toFixed(1);

/** Written down long after it happened: the paper says so. '' where it was in time. */
export const lateWords = (lateDays: number | null): string => (lateDays === null ? '' : `补记（迟${lateDays}天）`);

export const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(separator);

/** ☑ of those that are so; all ☐ on a blank form. */
export const boxes = (choices: readonly (readonly [said: string, isSo: boolean])[]): string =>
  choices.map(([said, isSo]) => `${isSo ? '☑' : '☐'}${said}`).join('　');
