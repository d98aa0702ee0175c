import type { HandbookPage } from '../../../../src-main/contract/handbook-pages.ts';

export type { HandbookPage } from '../../../../src-main/contract/handbook-pages.ts';

/** The screen knows only the types of the contract; that none is left out the type says. */
const order: Readonly<Record<HandbookPage, true>> = {
  H0: true,
  H1: true,
  H2: true,
  H3: true,
  H4: true,
  H5: true,
  H6: true,
  H7: true,
  H8: true,
  H9: true,
  H10: true,
  H11: true,
  H12: true,
  H13: true,
  H14: true,
  H15: true,
};

/** As they stand in the book. */
export const handbookPages = Object.keys(order) as readonly HandbookPage[];
