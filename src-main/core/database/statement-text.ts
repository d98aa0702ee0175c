/** What kind of statement a text is, and the wrapping that keeps columns of one name apart. */
import { boundIn, hasTag, sealedIn } from './sealed-columns.ts';

export type StatementKind = 'read' | 'insert' | 'update' | 'delete';

const kinds: Readonly<Record<string, StatementKind>> = {
  select: 'read',
  values: 'read',
  insert: 'insert',
  replace: 'delete',
  update: 'update',
  delete: 'delete',
};

// Quoted text and names, comments, parentheses, words.
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[()]|[a-z_]+/gi;

/**
 * By the first verb outside of parentheses, so that `with … insert` is a write. `replace` removes rows and counts as
 * delete. @throws TypeError for anything else: pragmas and transactions are not for callers.
 */
export function kindOf(sql: string): StatementKind {
  let depth = 0;
  for (const [found] of sql.matchAll(token)) {
    if (found === '(') depth += 1;
    else if (found === ')') depth -= 1;
    else if (depth === 0) {
      const word = found.toLowerCase();
      if (word === 'with') continue;
      const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
      if (kind) return kind;
      if (/^(?:pragma|begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|create|drop|alter)$/.test(word))
        break;
    }
  }
  throw new TypeError('not a select, insert, update or delete');
}

/**
 * Rows are objects, so a second `id` would overwrite the first, and a column called `1` would move to the front.
 * The names c0, c1, … prevent both, and SQLite itself refuses when the number of columns differs.
 * Without a known number, SQLite names duplicates `id`, `id:1`.
 */
export function wrapped(sql: string, columns: number | undefined): string {
  if (columns === undefined) return `select * from (${sql})`;
  const names = Array.from({ length: columns }, (_, index) => `c${index}`).join(', ');
  return `with read_rows(${names}) as (${sql}) select * from read_rows`;
}

/** A statement after which rows may need new tags, whatever is bound to it. One too many costs a look. */
export function rewritesTagged(sql: string): boolean {
  const table = writtenTable(sql);
  if (!hasTag(table)) return false;
  const sealed = sealedIn(table);
  if (/\binsert into "[^"]+" (?:\([^)]*\) )?select\b/i.test(sql)) return true;
  if (sealed.length === 0 && /^\s*insert\b/i.test(sql)) return true;
  return [...sealed, ...boundIn(table)].some((name) => sql.includes(`"${name}" =`));
}

export interface Shape {
  readonly kind: StatementKind;
  /** As it is to be run. */
  readonly sql: string;
  readonly rewrites: boolean;
}

const shapes = new Map<string, Shape>();
/** Those of the whole program are some hundreds. */
const mostShapes = 2_000;

/** What is known of a statement by its text. @throws TypeError as kindOf() */
export function shapeOf(text: string, columns: number | undefined): Shape {
  const key = `${columns ?? ''} ${text}`;
  let shape = shapes.get(key);
  if (!shape) {
    const kind = kindOf(text);
    const sql = kind === 'read' ? wrapped(text, columns) : text;
    shape = { kind, sql, rewrites: (kind === 'insert' || kind === 'update') && rewritesTagged(text) };
    // Texts that hold lists of numbers come and go.
    if (shapes.size >= mostShapes) shapes.clear();
    shapes.set(key, shape);
  }
  return shape;
}

/** Of a write as Drizzle words it: the table it names after its verb; '' where there is none. */
export const writtenTable = (sql: string): string =>
  /\b(?:insert into|replace into|update|delete from) "([^"]+)"/i.exec(sql)?.[1] ?? '';
