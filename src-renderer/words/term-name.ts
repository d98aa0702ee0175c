const digits = '零一二三四五六七八九';

/** 第三届, 第十二届; beyond a hundred in digits. */
export function termNameZhCn(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  const counted = tens > 0 && ones === 0 ? ten : `${ten}${digits[ones]}`;
  return `第${number > 99 ? number : counted}届`;
}
