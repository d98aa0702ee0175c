/** Of a route whose slice is being written. */
export const notYet = (): never => {
  throw new Error('not yet');
};
