/** What a shared screen may show of a name and a number. */
import { compoundSurnameLength } from './surnames.ts';

/** What the eye takes for one character: a letter with the marks and variant selectors behind it. */
const characters = (name: string): readonly string[] => name.match(/\P{M}\p{M}*/gu) ?? [];

/** 张三 → 张*, 张三丰 → 张*丰, 欧阳例 → 欧阳*, 欧阳示例 → 欧阳*例, 买买提·示例 → 买*例. */
export function maskName(name: string): string {
  const signs = characters(name);
  const shown = signs.includes('·') ? 1 : compoundSurnameLength(name) || 1;
  if (signs.length <= shown) return `${signs[0] ?? ''}*`;
  if (signs.length === shown + 1) return `${signs.slice(0, shown).join('')}*`;
  return `${signs.slice(0, shown).join('')}*${signs.at(-1) ?? ''}`;
}

export const numberTail = (studentNumber: string): string => Array.from(studentNumber).slice(-3).join('');
