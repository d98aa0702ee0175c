/** Figures and tables as Markdown. */
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const verdict = (isMet: boolean): string => (isMet ? 'met' : '**missed**');
export const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
export const table = (headings: readonly string[], rows: readonly string[]): string =>
  [row(...headings), row(...headings.map(() => '---')), ...rows].join('\n');
