/** Counted against those who should attend, never those who do. */

/** More than half of them. */
export const isMajority = (votes: number, should: number): boolean => votes * 2 > should;

/** The fewest that are more than half: 9 of 16, 8 of 15. */
export const majorityOf = (should: number): number => Math.floor(should / 2) + 1;
