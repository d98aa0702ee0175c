/** Looks over JSON before anything is built from it: how deep it goes, and on which line each object of a list begins. */

export interface JsonScan {
  /** Deepest nesting of brackets. */
  readonly depth: number;
  /** Line, from 1, of every object that stands in a list: keyed by the place of its bracket among all brackets. */
  readonly lines: readonly number[];
}

/** Stops at `maxDepth`. Faulty JSON is scanned as far as brackets and quotes tell; the parser names the fault. */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let depth = 0;
  for (let at = 0; at < text.length && depth <= maxDepth; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    else if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') {
      if (sign === '{' && open.at(-1) === '[') lines.push(line);
      open.push(sign);
      depth = Math.max(depth, open.length);
    } else if (sign === '}' || sign === ']') open.pop();
  }
  return { depth, lines };
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
