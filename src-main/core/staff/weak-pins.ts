/** PINs others try first: patterns, what everybody takes, and what a student card says. */

const digitsOf = (pin: string): number[] => Array.from(pin, Number);
/** From each digit to the next, going round from 9 to 0. */
const stepsOf = (digits: readonly number[]): number[] =>
  digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
const isEven = (digits: readonly number[]): boolean => new Set(stepsOf(digits)).size === 1;

/** Digits a step apart all along (135791), or each half so (123789). */
const isRun = (pin: string): boolean => {
  const digits = digitsOf(pin);
  const isHalfRun = (half: readonly number[]) => isEven(half) && [0, 1, 9].includes(stepsOf(half)[0] ?? 0);
  return isEven(digits) || (isHalfRun(digits.slice(0, 3)) && isHalfRun(digits.slice(3)));
};

/** 363663, 163163, 121212, 112233, 123321. */
const isRepeat = (pin: string): boolean =>
  new Set(pin).size < 3 ||
  pin.slice(0, 3) === pin.slice(3) ||
  /^(\d)\1(\d)\2(\d)\3$/.test(pin) ||
  pin === Array.from(pin).toReversed().join('');

/** Year and month of anybody's birth, or of today. */
const isMonth = /^(?:19[5-9]|20[0-4])\d(?:0[1-9]|1[0-2])$/;

/** Columns and crosses of the pad, numbers that sound like vows, emergency numbers; the station’s own. */
const wellKnown =
  /^(?:147258|258369|147369|159357|357159|159753|142536|147852|741852|963852|852963|369258|789456|456123|102030|520131|131452|201314|521131|110120|119110|110119|114514|100861|100101|123654|147896|963741|112358|314159|141592)$|^163|163$/;

interface Owner {
  readonly studentNumber: string;
  /** `YYYY-MM`, '' where it is not known. */
  readonly birthMonth: string;
}

const day = '(?:0[1-9]|[12]\\d|3[01])';

function isBirth(pin: string, birthMonth: string): boolean {
  const [year = '', month = ''] = birthMonth.split('-');
  if (month === '') return false;
  const short = year.slice(2);
  const days = [`${short}${month}${day}`, `${day}${month}${short}`, `${month}${day}${short}`];
  const spellings = [...days, `${year}..`, `..${year}`];
  return new RegExp(`^(?:${spellings.join('|')})$`).test(pin);
}

/** Shares four digits in a row with the number on the card. */
const isOfNumber = (pin: string, studentNumber: string): boolean =>
  [0, 1, 2].some((at) => studentNumber.includes(pin.slice(at, at + 4)));

/** Of six digits. */
export const isWeakPin = (pin: string, { studentNumber, birthMonth }: Owner): boolean =>
  isRun(pin) ||
  isRepeat(pin) ||
  isMonth.test(pin) ||
  wellKnown.test(pin) ||
  isBirth(pin, birthMonth) ||
  isOfNumber(pin, studentNumber);
