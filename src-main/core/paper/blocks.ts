/** Each kind of block to its layout. */
import { barSlices } from './bars-block.ts';
import { codeSlices, stickerSlices } from './code-blocks.ts';
import type { Block } from './document.ts';
import { formPieces } from './form-block.ts';
import { lineSlices, sealPieces, signatureSlices } from './form-blocks.ts';
import { pictureSlices } from './picture-block.ts';
import type { Piece, Setting } from './slices.ts';
import { mm } from './styles.ts';
import { factsSlices, tableSlices } from './table-block.ts';
import { headingSlices, spaceSlice, textSlices, titleSlices } from './text-blocks.ts';
import { underlinedSlices } from './underlined-block.ts';

/** Text flows on, ruled boxes touch as they do on forms, anything else keeps its distance. */
const groups: Partial<Record<Block['kind'], 'text' | 'grid' | 'own'>> = {
  text: 'text',
  heading: 'text',
  facts: 'grid',
  table: 'grid',
  form: 'grid',
  title: 'own',
  space: 'own',
  pageBreak: 'own',
};

function isApart(before: Block | undefined, block: Block): boolean {
  // A heading stays close to what it heads.
  if (before === undefined || before.kind === 'heading') return false;
  const [one, other] = [groups[before.kind], groups[block.kind]];
  return one !== 'own' && other !== 'own' && (one !== other || one === undefined);
}

/** All blocks of a paper. */
export function piecesOfAll(blocks: readonly Block[], setting: Setting): Piece[] {
  return blocks.flatMap((block, index) => {
    const pieces = piecesOf(block, setting);
    return isApart(blocks[index - 1], block) ? [spaceSlice(setting.styles.around), ...pieces] : pieces;
  });
}

function piecesOf(block: Block, setting: Setting): Piece[] {
  switch (block.kind) {
    case 'title':
      return titleSlices(block, setting);
    case 'heading':
      return headingSlices(block, setting);
    case 'text':
      return textSlices(block, setting);
    case 'facts':
      return factsSlices(block, setting);
    case 'table':
      return tableSlices(block, setting);
    case 'form':
      return formPieces(block, setting);
    case 'underlined':
      return underlinedSlices(block, setting);
    case 'pictures':
      return pictureSlices(block, setting);
    case 'lines':
      return lineSlices(block, setting);
    case 'signatures':
      return signatureSlices(block, setting);
    case 'seal':
      return sealPieces(block, setting);
    case 'code':
      return codeSlices(block, setting);
    case 'stickers':
      return stickerSlices(block, setting);
    case 'bars':
      return barSlices(block, setting);
    case 'space':
      return [spaceSlice(mm(block.height))];
    case 'pageBreak':
      return ['page-break'];
  }
}
