/** What fields of the lines hold as typed text, read. `undefined`: cannot be read. */

/** `15:30`, also 15：30, 1530 and 9:05; null where nothing was typed. */
export function readClock(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (text === '') return null;
  const parts = /^(\d{1,2}):?(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [, hours = '', minutes = ''] = parts;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** A whole number from 1; null where nothing was typed. */
export function readCount(typed: string, most: number): number | null | undefined {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/gu, '');
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;
}

/** Days or hours in halves; nothing typed is 0. */
export function readHalves(typed: string, most: number): number | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return 0;
  return /^\d{1,4}(?:\.[05]0?)?$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** `2026Q4`, also 2026q4, 2026-4, 2026年第4季度 and 2026年第四季度. */
export function readQuarter(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  const parts = /^(\d{4})(?:[Qq]|-|年第?)([1-4一二三四])(?:季度?)?$/u.exec(text);
  if (parts === null) return undefined;
  const [, year = '', number = ''] = parts;
  return `${year}Q${String('一二三四'.indexOf(number) + 1 || Number(number))}`;
}
