const digits = '零一二三四五六七八九';

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 九十九; beyond in digits. */
export function chineseNumber(value: number): string {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return tens > 0 && ones === 0 ? ten : `${ten}${digits[ones]}`;
}
