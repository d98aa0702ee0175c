/** What travels between the reading process and the core: a bank file, and a verdict for every item found in it. */
import type { Article } from '../../../contract/quiz-bank.ts';
import type { BankFileFailure, ImportFormat, ItemFault, ItemNote } from '../../../contract/quiz-exchange.ts';
import type { QuestionContent, QuestionType } from '../../../contract/quiz-questions.ts';
import type { Facts } from '../../../contract/route.ts';
import { readLimits } from '../../spreadsheet/reading/grid.ts';
import type { ReadLimits } from '../../spreadsheet/reading/grid.ts';

/** Bytes, counts and characters. */
export interface BankLimits extends ReadLimits {
  readonly questions: number;
  /** Of JSON, before it is parsed. */
  readonly jsonBytes: number;
  /** Elements of XML and brackets of JSON inside one another. */
  readonly depth: number;
  readonly lineLength: number;
}

export const bankLimits: BankLimits = {
  ...readLimits,
  zipEntries: 5100,
  // The questions, and what stands above and between them.
  rows: 6000,
  questions: 5000,
  jsonBytes: 5 * 1024 * 1024,
  depth: 64,
  lineLength: 100_000,
};

export interface BankRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** NULL: whatever the content is. */
  readonly format: ImportFormat | null;
  readonly limits: BankLimits;
  /** Known articles: a file may name them by their identifier or in words. */
  readonly articles: readonly Pick<Article, 'id' | 'law' | 'article'>[];
}

export interface Fault {
  readonly code: ItemFault;
  readonly facts: Facts;
}
export interface Note {
  readonly code: ItemNote;
  readonly facts: Facts;
}

export interface ReadItem {
  /** From 1: a line of a text or of XML, a row of a table. */
  readonly line: number;
  /** File in the archive (QTI), else NULL. */
  readonly part: string | null;
  readonly content: QuestionContent | null;
  /** Beginning of what was read as the stem. */
  readonly glimpse: string;
  readonly faults: readonly Fault[];
  readonly notes: readonly Note[];
}

export interface ReadBank {
  readonly format: ImportFormat;
  /** utf-8, utf-16le, utf-16be, gb18030; NULL where the file is no text. */
  readonly encoding: string | null;
  readonly items: readonly ReadItem[];
}

export type BankReply = ReadBank | { readonly failure: BankFileFailure; readonly facts: Facts };

/** Thrown while reading; becomes the `failure` of the reply. */
export class BankFault extends Error {
  override readonly name = 'BankFault';
  readonly code: BankFileFailure;
  readonly facts: Facts;
  constructor(code: BankFileFailure, facts: Facts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}

/** How an item says which answer is right, before it is held against the options. */
export type DraftAnswer =
  /** Positions in `options` from 0, in the order of the file. */
  | { readonly by: 'positions'; readonly positions: readonly number[] }
  /** Letters, words or the words of an option. */
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'truth'; readonly isTrue: boolean }
  /** For each gap, what counts as right. */
  | { readonly by: 'blanks'; readonly blanks: readonly (readonly string[])[] }
  | { readonly by: 'nothing' };

/** An item as a reader found it; `finishDraft` makes a question of it, or says why not. */
export interface Draft {
  line: number;
  part: string | null;
  /** NULL where the file does not say. */
  type: QuestionType | null;
  stem: string;
  /** Missing ones between others are ''. */
  options: string[];
  answer: DraftAnswer;
  explanation: string;
  source: string;
  /** Identifier or words; '' for none. */
  article: string;
  /** Word for it, '' where the file says nothing. */
  topic: string;
  difficulty: string;
  faults: Fault[];
  notes: Note[];
}

export const draftAt = (line: number, part: string | null = null): Draft => ({
  line,
  part,
  type: null,
  stem: '',
  options: [],
  answer: { by: 'nothing' },
  explanation: '',
  source: '',
  article: '',
  topic: '',
  difficulty: '',
  faults: [],
  notes: [],
});

/** The same fault or note is told once. */
export function addOnce<Told extends Fault | Note>(list: Told[], told: Told): void {
  // Texts are compared only where the code is there already.
  if (!list.some(({ code, facts }) => code === told.code && JSON.stringify(facts) === JSON.stringify(told.facts))) {
    list.push(told);
  }
}
