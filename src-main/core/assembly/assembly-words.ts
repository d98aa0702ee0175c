/** Words of 换届 on paper; screens have their own. */
import type { Assembly } from '../../contract/assembly.ts';
import type { PaperDocument } from '../paper/document.ts';

export const kindWords: Readonly<Record<Assembly['items'][number]['kind'], string>> = {
  keys: '钥匙',
  registers: '簿册',
  stock: '物品',
  other: '其他',
};

/** 2026年11月22日: official papers write the year in full and no zero before month or day. */
export function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

export interface Issuer {
  readonly stationName: string;
  readonly zone: string;
}

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

export const footOf = ({ stationName }: Issuer, mark: PaperMark): PaperDocument['foot'] => ({
  left: stationName,
  right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
    .filter((part) => part !== '')
    .join('　'),
});
