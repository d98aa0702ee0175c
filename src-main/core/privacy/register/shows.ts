/** How what a column holds reads to a person. Papers and files are in the language of the papers. */
import { localDateOf, timeOfDayOf } from '../../kernel/local-time.ts';
import { maskName } from '../../members/members.service.ts';

export type Cell = string | number | null;

export interface Look {
  readonly zone: string;
  readonly memberId: number;
  readonly name: string;
  /** '' of somebody forgotten. */
  readonly nameOf: (memberId: number) => string;
  /** Of what a request is about. */
  readonly subjectTitle: (key: string) => string;
}

/** NULL never gets here: it reads as ''. */
export type Show = (cell: string | number, look: Look) => string;

export const text: Show = String;
export const moment: Show = (cell, { zone }) => `${localDateOf(Number(cell), zone)} ${timeOfDayOf(Number(cell), zone)}`;
export const yesNo: Show = (cell) => (cell === 1 ? '是' : '否');
export const spent: Show = (cell) => `${Math.round(Number(cell) / 60_000)} 分钟`;
export const minutes: Show = (cell) => `${cell} 分钟`;
export const numbered =
  (before: string, after: string): Show =>
  (cell) =>
    `${before}${cell}${after}`;
export const word =
  (words: Readonly<Record<string, string>>): Show =>
  (cell) =>
    words[cell] ?? String(cell);

export const subject: Show = (key, look) => look.subjectTitle(String(key));

/** Others are shown as on any shared screen. */
export const member: Show = (cell, { memberId, nameOf }) => {
  if (Number(cell) === memberId) return '本人';
  const name = nameOf(Number(cell));
  return name === '' ? '已离开的人' : maskName(name);
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonRecord = Readonly<Record<string, Json>>;
const parsed = (cell: string | number): Json => JSON.parse(String(cell)) as Json;
const isRecord = (value: Json): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const list =
  (show: Show): Show =>
  (cell, look) => {
    const values = parsed(cell);
    return Array.isArray(values) ? values.map((value: Json) => show(value as string | number, look)).join('、') : '';
  };

type Words = Readonly<Record<string, string>>;

function said(value: string | number | boolean, name: string, words: Words, look: Look): string {
  if (typeof value === 'boolean') return yesNo(Number(value), look);
  if (typeof value === 'string') return words[`${name}=${value}`] ?? value;
  if (name === 'memberId') return member(value, look);
  return name.endsWith('At') ? moment(value, look) : String(value);
}

function leaves(value: Json, name: string, words: Words, look: Look): string[] {
  if (value === null || value === '') return [];
  if (isRecord(value)) {
    const { memberId, name: called, ...rest } = value;
    const who = memberId === look.memberId ? '本人' : (called ?? memberId ?? null);
    const others = Object.entries(rest).flatMap(([key, one]) => leaves(one, key, words, look));
    return [...leaves(who, typeof who === 'number' ? 'memberId' : name, words, look), ...others];
  }
  if (typeof value === 'object') return value.flatMap((one) => leaves(one, name, words, look));
  const head = words[name] ?? '';
  const whole = said(value, name, words, look);
  return [head === '' ? whole : `${head}：${whole}`];
}

/** JSON leaf by leaf; `words` by name, and by name=value where a value has a word too. */
export const fields =
  (words: Words): Show =>
  (cell, look) =>
    leaves(parsed(cell), '', words, look).join('；');

/** Of JSON, what belongs to the person or names them; nothing of what stands around it. */
export const partsNaming =
  (words: Words): Show =>
  (cell, look) => {
    /** Somebody else of that name has another id. */
    const isOther = (value: JsonRecord): boolean =>
      typeof value['memberId'] === 'number' && value['memberId'] !== look.memberId;
    const isMe = (value: Json): boolean =>
      isRecord(value) && (value['memberId'] === look.memberId || (!isOther(value) && value['name'] === look.name));
    function parts(value: Json, name: string, isTaken: boolean): string[] {
      if (isMe(value)) return leaves(value, name, words, look);
      if (isRecord(value)) {
        const isMine = Object.values(value).some(isMe);
        const told = isOther(value) ? { ...value, name: null } : value;
        return Object.entries(told).flatMap(([key, one]) => parts(one, key, isMine));
      }
      if (typeof value === 'object' && value !== null) return value.flatMap((one) => parts(one, name, false));
      const isTold = typeof value === 'string' && (isTaken || value.includes(look.name));
      return isTold ? leaves(value, name, words, look) : [];
    }
    return [...new Set(parts(parsed(cell), '', false))].join('；');
  };
