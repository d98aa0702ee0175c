import type { MemberRow } from '../../../../src-main/contract/members.ts';

/** What core shows where a sealed text cannot be opened any more. */
const mark = '〔数据已损坏〕';

/** Who this is cannot be read; the rest of the roster can. */
export const isDamaged = ({ name, studentNumber }: Pick<MemberRow, 'name' | 'studentNumber'>): boolean =>
  name === mark || studentNumber === mark;
