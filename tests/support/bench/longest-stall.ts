/** The longest time nothing else could run during the work, less the millisecond between two looks. */
export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before - 1);
    before = now;
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}
