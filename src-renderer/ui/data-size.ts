const units = ['KB', 'MB', 'GB', 'TB'] as const;

/** `12.3 MB` of a number of bytes, in steps of 1024; never less than `1 KB` of what is not empty. */
export function dataSize(bytes: number): string {
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const shown = unit === 0 ? Math.ceil(size) : size < 9.95 ? size.toFixed(1) : Math.round(size);
  return `${shown} ${units[unit]}`;
}
