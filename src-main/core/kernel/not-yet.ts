/** While a slice is being built. */
export const notYet = (): never => {
  throw new Error('not yet');
};
