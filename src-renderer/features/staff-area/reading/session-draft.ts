/** The form of one session as typed, and what must be right before it is sent. */
import type { ReadingItem, SessionDetail, SessionFields } from '../../../../src-main/contract/reading.ts';
import type { NamedPerson, RoomId } from '../../../../src-main/contract/values.ts';
import { readDay } from '../parts/days.ts';
import type { Times } from '../parts/times.ts';
import { rowKey } from './rows.ts';

export interface ItemDraft {
  readonly key: number;
  readonly kind: ReadingItem['kind'];
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly pageFrom: string;
  readonly pageTo: string;
}

export interface AgendaDraft {
  readonly key: number;
  readonly minutes: string;
  readonly what: string;
}

export interface SessionDraft {
  readonly title: string;
  readonly series: string;
  readonly roomId: number | null;
  /** As typed. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly host: NamedPerson | null;
  readonly leadReader: NamedPerson | null;
  readonly items: readonly ItemDraft[];
  readonly agenda: readonly AgendaDraft[];
  readonly seats: string;
  readonly lateAfter: string;
  readonly repeatWeeks: string;
}

export const emptyItem = (): ItemDraft => ({
  key: rowKey(),
  kind: 'book',
  title: '',
  author: '',
  publisher: '',
  pageFrom: '',
  pageTo: '',
});
export const emptyAgenda = (): AgendaDraft => ({ key: rowKey(), minutes: '', what: '' });

export const emptyDraft: SessionDraft = {
  title: '',
  series: '',
  roomId: null,
  day: '',
  start: '19:00',
  end: '20:30',
  host: null,
  leadReader: null,
  items: [],
  agenda: [],
  seats: '',
  lateAfter: '10',
  repeatWeeks: '0',
};

const pageText = (page: number | null) => (page === null ? '' : String(page));

export const itemDrafts = (items: readonly ReadingItem[]): ItemDraft[] =>
  items.map((item) => ({
    ...item,
    key: rowKey(),
    pageFrom: pageText(item.pageFrom),
    pageTo: pageText(item.pageTo),
  }));

export const draftOf = (session: SessionDetail, times: Times): SessionDraft => ({
  title: session.title,
  series: session.series,
  roomId: session.roomId,
  day: times.day(session.startsAt),
  start: times.clock(session.startsAt),
  end: times.clock(session.endsAt),
  host: session.host,
  leadReader: session.leadReader,
  items: itemDrafts(session.items),
  agenda: session.agenda.map((row) => ({ key: rowKey(), minutes: String(row.minutes), what: row.what })),
  seats: session.seats === null ? '' : String(session.seats),
  lateAfter: String(session.lateAfterMinutes),
  repeatWeeks: '0',
});

/** Everything of an earlier session but its day. */
export const fromTemplate = (session: SessionDetail, times: Times, day: string): SessionDraft => ({
  ...draftOf(session, times),
  day,
});

/** Reads 19:00, 1900, 9:00 and １９：００; null for what no clock shows. */
export function readClock(typed: string): string | null {
  const parts = /^(\d{1,2}):?(\d{2})$/u.exec(typed.normalize('NFKC').trim());
  const text = parts === null ? '' : `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/u.test(text) ? text : null;
}

/** A whole number within the bounds; null where it is none. */
export function readWhole(typed: string, least: number, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  const value = /^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

export type DraftFault =
  | 'titleRequired'
  | 'roomRequired'
  | 'dayUnreadable'
  | 'clockUnreadable'
  | 'endsBeforeStart'
  | 'itemTitleRequired'
  | 'pagesUnreadable'
  | 'pagesInverted'
  | 'minutesUnreadable'
  | 'whatRequired'
  | 'seatsUnreadable'
  | 'lateUnreadable'
  | 'weeksUnreadable';

/** Of a field by its name; of a row by `item-` or `agenda-` and its key. */
export type Faults = Readonly<Record<string, DraftFault>>;

export type Checked =
  | { readonly fields: SessionFields; readonly repeatWeeks: number; readonly faults: null }
  | { readonly fields: null; readonly faults: Faults };

/** Instants of what is typed, where it is readable. */
export function whenOf(draft: SessionDraft, times: Times): { startsAt: number | null; endsAt: number | null } {
  const [day, start, end] = [readDay(draft.day), readClock(draft.start), readClock(draft.end)];
  return {
    startsAt: day === null || start === null ? null : times.at(day, start),
    endsAt: day === null || end === null ? null : times.at(day, end),
  };
}

export function readItem(row: ItemDraft): { item: ReadingItem; fault: DraftFault | null } {
  const page = (typed: string) => (typed.trim() === '' ? null : readWhole(typed, 1, 99_999));
  const [pageFrom, pageTo] = [page(row.pageFrom), page(row.pageTo)];
  const isUnreadable =
    (pageFrom === null && row.pageFrom.trim() !== '') || (pageTo === null && row.pageTo.trim() !== '');
  const [title, author, publisher] = [row.title.trim(), row.author.trim(), row.publisher.trim()];
  const item: ReadingItem = { kind: row.kind, title, author, publisher, pageFrom, pageTo };
  if (title === '') return { item, fault: 'itemTitleRequired' };
  if (isUnreadable) return { item, fault: 'pagesUnreadable' };
  return { item, fault: pageFrom !== null && pageTo !== null && pageFrom > pageTo ? 'pagesInverted' : null };
}

/** Minutes the agenda takes, as far as they can be read. */
export const agendaMinutes = (agenda: readonly AgendaDraft[]): number =>
  agenda.reduce((sum, row) => sum + (readWhole(row.minutes, 1, 480) ?? 0), 0);

const isBlank = (row: ItemDraft | AgendaDraft) =>
  Object.entries(row).every(([name, value]) => name === 'key' || name === 'kind' || String(value).trim() === '');

export const filledRows = <Row extends ItemDraft | AgendaDraft>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => !isBlank(row));

/** Either all of it is right, or each fault has its field. Rows left blank are no rows. */
export function checkDraft(draft: SessionDraft, times: Times): Checked {
  const faults: Record<string, DraftFault> = {};
  const title = draft.title.trim();
  const { startsAt, endsAt } = whenOf(draft, times);
  if (title === '') faults['title'] = 'titleRequired';
  if (draft.roomId === null) faults['room'] = 'roomRequired';
  if (readDay(draft.day) === null) faults['day'] = 'dayUnreadable';
  if (readClock(draft.start) === null) faults['start'] = 'clockUnreadable';
  if (readClock(draft.end) === null) faults['end'] = 'clockUnreadable';
  else if (startsAt !== null && endsAt !== null && endsAt <= startsAt) faults['end'] = 'endsBeforeStart';

  const items = filledRows(draft.items).map((row) => {
    const { item, fault } = readItem(row);
    if (fault !== null) faults[`item-${row.key}`] = fault;
    return item;
  });
  const agenda = filledRows(draft.agenda).map((row) => {
    const minutes = readWhole(row.minutes, 1, 480);
    const what = row.what.trim();
    if (minutes === null) faults[`agenda-${row.key}`] = 'minutesUnreadable';
    else if (what === '') faults[`agenda-${row.key}`] = 'whatRequired';
    return { minutes: minutes ?? 0, what };
  });
  const seats = draft.seats.trim() === '' ? null : readWhole(draft.seats, 1, 999);
  if (seats === null && draft.seats.trim() !== '') faults['seats'] = 'seatsUnreadable';
  const lateAfterMinutes = readWhole(draft.lateAfter, 0, 120);
  if (lateAfterMinutes === null) faults['lateAfter'] = 'lateUnreadable';
  const repeatWeeks = draft.repeatWeeks.trim() === '' ? 0 : readWhole(draft.repeatWeeks, 0, 25);
  if (repeatWeeks === null) faults['repeatWeeks'] = 'weeksUnreadable';

  if (startsAt === null && faults['day'] === undefined && faults['start'] === undefined)
    faults['start'] = 'clockUnreadable';
  if (
    Object.keys(faults).length > 0 ||
    startsAt === null ||
    endsAt === null ||
    draft.roomId === null ||
    lateAfterMinutes === null ||
    repeatWeeks === null
  )
    return { fields: null, faults };
  return {
    faults: null,
    repeatWeeks,
    fields: {
      title,
      series: draft.series.trim(),
      roomId: draft.roomId as RoomId,
      startsAt,
      endsAt,
      host: draft.host,
      leadReader: draft.leadReader,
      items,
      agenda,
      seats,
      lateAfterMinutes,
    },
  };
}
