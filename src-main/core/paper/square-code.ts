/** Square codes as rectangles. */
import { create } from 'qrcode';
import type { Pen } from './pen.ts';

/** Modules of white around a code, ISO/IEC 18004. */
export const quietZone = 4;

export interface SquareCode {
  /** On each side. */
  readonly modules: number;
  /** `side`: of the dark square, in points. */
  draw(pen: Pen, x: number, y: number, side: number): void;
}

export function squareCode(text: string): SquareCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  /** Dark modules beside each other as one: row, first, how many. */
  const runs: [number, number, number][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let from = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const isDark = column < modules.size && modules.get(row, column) === 1;
      if (isDark && from < 0) from = column;
      if (!isDark && from >= 0) {
        runs.push([row, from, column - from]);
        from = -1;
      }
    }
  }
  return {
    modules: modules.size,
    draw(pen, x, y, side) {
      const module = side / modules.size;
      pen.fill(runs.map(([row, from, count]) => [x + from * module, y + row * module, count * module, module]));
    },
  };
}
