/** The taps of the quiz that is killed, in the order in which they are made. */
const positions = 5;
const options = 4;

/** The `at`-th tap ever, from 1. */
export const tapped = (at: number): { position: number; choice: number } => ({
  position: at % positions,
  choice: Math.floor(at / positions) % options,
});

/** By position what is chosen once so many taps are saved; -1: nothing. */
export function chosenAfter(taps: number): number[] {
  const chosen = Array.from({ length: positions }, () => -1);
  for (let at = Math.max(1, taps - positions + 1); at <= taps; at++) {
    const { position, choice } = tapped(at);
    chosen[position] = choice;
  }
  return chosen;
}
