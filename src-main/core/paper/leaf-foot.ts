/**
 * The foot of a page of a book: its number as on official paper, at the inner edge what it is, and a square code in the
 * outer corner, farthest from the binding.
 */
import type { Leaf } from './leaves.ts';
import type { LetterMaker } from './letters.ts';
import { drawFeet, type Foot } from './page-furniture.ts';
import type { Pen } from './pen.ts';
import { squareCode } from './square-code.ts';
import { leafBoxOf, mm } from './styles.ts';

const numberSize = 14;
const numberWidth = mm(30);
/** Dark edge to dark edge: of 21 or 25 modules each is more than half a millimetre, which a scanner reads off any print. */
const codeSide = mm(14);
/** Below the text block. */
const places = { number: mm(7), second: mm(12), code: mm(13) };

/** On a page on its side it stands where that of the upright pages around it does. */
export function drawLeafFoot(pen: Pen, { foot, number, orientation, box }: Leaf, maker: LetterMaker): void {
  if (foot === null) return;
  const upright = leafBoxOf('portrait', number);
  const isOdd = number % 2 === 1;
  const width = upright.width - numberWidth - numberSize;
  const outer = { align: isOdd ? 'right' : 'left', left: isOdd ? width : numberSize, width: numberWidth } as const;
  const inner = {
    size: 9,
    face: 'serif',
    align: isOdd ? 'left' : 'right',
    left: isOdd ? 0 : upright.width - width,
  } as const;
  const joined = (...parts: readonly string[]): Foot => ({
    ...inner,
    width,
    text: parts.filter((part) => part !== '').join('　'),
  });
  const draw = () => {
    if (foot.isCodeAlone !== true) drawWords();
    if (foot.code === null) return;
    const left = upright.left + (isOdd ? upright.width - codeSide : 0);
    squareCode(foot.code).draw(pen, left, upright.top + upright.height + places.code, codeSide);
  };
  function drawWords(): void {
    if (foot === null) return;
    const words: Foot = { text: foot.isBlank ? '—　　—' : `— ${number} —`, size: numberSize, face: 'serif', ...outer };
    drawFeet(pen, [words, joined(foot.label, foot.book)], upright, places.number, maker);
    drawFeet(pen, [joined(foot.record, foot.code ?? '', foot.isReprint ? '重印' : '')], upright, places.second, maker);
  }
  if (orientation === 'portrait') draw();
  else pen.turned(box.pageWidth, draw);
}
