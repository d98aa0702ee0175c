/**
 * 个人信息处理清单: one line a table of the database. What it is, why it is held, which rule keeps it small, how one
 * reaches a person in it, and how its columns read to that person.
 */
import type { RetentionRule } from '../../../contract/privacy.ts';
import type { Show } from './shows.ts';

/** Of another table: what `column` holds there, in the row whose `key` is what this column holds. */
export interface Reference {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

export type Column =
  | { readonly head: string; readonly show: Show; readonly refer?: Reference }
  /** Never shown, and why. '' where it says nothing of anybody: numbers of rows, versions of records. */
  | { readonly hidden: string };

/** How one reaches a person from a row. */
export type Reach =
  /** The column holds the person's id. */
  | { readonly id: string }
  /** The column holds this text and the id behind it. */
  | { readonly id: string; readonly after: string }
  /** The column is JSON that holds the id under one of these names; [] where it is a list of ids. */
  | { readonly id: string; readonly under: readonly string[] }
  /** The column's text names the person: shown are the parts that do. */
  | { readonly named: string }
  /** The columns hold where the person lives. */
  | { readonly building: string; readonly dormRoom: string }
  /** The column holds what `key` holds in a row of another line that reaches the person. */
  | { readonly of: string; readonly table: string; readonly key: string };

export type Kept = { readonly rules: readonly RetentionRule[] } | { readonly none: string };

interface Line {
  readonly table: string;
  /** What it is, for people. */
  readonly title: string;
  readonly why: string;
  readonly kept: Kept;
  /** Why a row that names somebody in passing is not shown to that person. */
  readonly passing?: string;
}

export interface PersonLine extends Line {
  /** Of the section, e.g. `visits`. */
  readonly key: string;
  readonly reaches: readonly Reach[];
  /** By which the newest row is found. */
  readonly newest: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that hold the person's id in a row that is somebody else's, for the reason of `passing`. */
  readonly passes?: readonly string[];
}

/** About no person. */
export interface PlainLine extends Line {
  readonly names: readonly string[];
}

export type RegisterLine = PersonLine | PlainLine;

export const isPersonLine = (line: RegisterLine): line is PersonLine => 'reaches' in line;
export const columnsOf = (line: RegisterLine): readonly string[] =>
  isPersonLine(line) ? Object.keys(line.columns) : line.names;

export const column = (head: string, show: Show): Column => ({ head, show });
export const refer = (head: string, show: Show, table: string, name: string, key = 'id'): Column => ({
  head,
  show,
  refer: { table, key, column: name },
});
export const hidden = (why: string): Column => ({ hidden: why });
/** Numbers of rows and versions: they say nothing of anybody. */
export const inner: Column = { hidden: '' };
export const secret: Column = { hidden: '只存无法还原的摘要，任何人都看不到原文' };

export const toMember: readonly Reach[] = [{ id: 'member_id' }];
/** Of columns that tell who did it: what somebody did is in the trail. */
export const asHandler = '只作为经手人出现：记录属于别人或全站；本人的操作见“操作记录”';
export const othersFile = '属于别人的记录，只在其中提到本人；出示会泄露别人的信息';
