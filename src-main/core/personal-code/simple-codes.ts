/** Codes others try first: runs, repeats, years people are born in, and what a student card says. */

/** Digits a step apart all along, going round from 9 to 0. */
function isRun(code: string): boolean {
  const steps = new Set([...code].slice(1).map((digit, place) => (Number(digit) - Number(code[place]) + 10) % 10));
  return steps.size === 1 && (steps.has(0) || steps.has(1) || steps.has(9));
}

const isRepeat = (code: string): boolean => code.slice(0, 2) === code.slice(2) || /^(\d)\1(\d)\2$/.test(code);

/** Of students and their parents, and the years just now. */
const isYear = (code: string): boolean => /^(?:19[5-9]|20[0-3])\d$/.test(code);

interface Owner {
  readonly studentNumber: string;
  /** `YYYY-MM`, '' where it is not known. */
  readonly birthMonth: string;
}

/** Of four digits. */
export function isTooSimple(code: string, { studentNumber, birthMonth }: Owner): boolean {
  const [year = '', month = ''] = birthMonth.split('-');
  const born = birthMonth === '' ? [] : [year.slice(2) + month, month + year.slice(2)];
  return isRun(code) || isRepeat(code) || isYear(code) || studentNumber.includes(code) || born.includes(code);
}
