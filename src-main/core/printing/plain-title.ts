/** Titles on their way out of the program: to the spooler's command line and into file names. */

/** One line, nothing invisible, no dash a command could take for an option; at most 60 characters. */
export function plainTitle(title: string): string {
  const line = title
    .replace(/\s+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/^[\s-]+/u, '')
    .trim();
  return [...line].slice(0, 60).join('') || '文件';
}

/** @param number NULL of a paper that has none */
export function fileNameOf(title: string, number: string | null): string {
  const stem = plainTitle(title).replace(/[\\/:*?"<>|]/gu, '_');
  return `${stem}${number === null ? '' : ` ${number}`}.pdf`;
}
