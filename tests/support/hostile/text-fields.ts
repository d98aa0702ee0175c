/** Every text that anybody can send to the station, read off the contract: nobody has to remember to add one. */
import type { z } from 'zod';
import { routes } from '../../../src-main/contract/registry.ts';

/** `route path`, e.g. `reading.plan fields.items[].title`. */
export type TextField = string;

interface Schema {
  readonly safeParse: (text: string) => { readonly success: boolean };
  readonly _zod: { readonly def: z.core.$ZodTypeDef & Record<string, unknown> };
}

export interface FoundText {
  readonly field: TextField;
  /** Characters it holds at most. */
  readonly longest: number;
}

const probes = [1, 2, 8, 20, 40].map((length) => '<'.repeat(length));
/** A form that takes no sign of markup (a date, a key, a code of digits) needs no further look. */
const takesMarkup = (schema: Schema): boolean => probes.some((probe) => schema.safeParse(probe).success);

function longestOf({ def }: Schema['_zod']): number {
  const checks = (def['checks'] ?? []) as { readonly _zod: { readonly def: { readonly maximum?: number } } }[];
  return Math.min(...checks.map((check) => check._zod.def.maximum ?? Infinity));
}

const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const leaves: ReadonlySet<string> = new Set(['number', 'int', 'boolean', 'literal', 'enum', 'null', 'transform']);

/** @throws TypeError at a kind of schema that it does not know: a text in it would go unseen */
function* textsIn(schema: Schema, path: string): Generator<{ path: string; longest: number }> {
  const { def } = schema._zod;
  const kind: string = def.type;
  const of = (name: string) => def[name] as Schema;
  switch (kind) {
    case 'string':
      if (takesMarkup(schema)) yield { path, longest: longestOf(schema._zod) };
      return;
    case 'object':
      for (const [name, field] of Object.entries(def['shape'] as Record<string, Schema>))
        yield* textsIn(field, inside(path, name));
      return;
    case 'array':
      yield* textsIn(of('element'), `${path}[]`);
      return;
    case 'union':
      for (const option of def['options'] as Schema[]) yield* textsIn(option, path);
      return;
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      yield* textsIn(of('innerType'), path);
      return;
    case 'pipe':
      yield* textsIn(of('in'), path);
      return;
    default:
      if (!leaves.has(kind)) throw new TypeError(`${path}: a schema of the kind ${kind}`);
  }
}

export const textFields: readonly FoundText[] = Object.entries(routes).flatMap(([route, { input }]) => {
  const found = new Map<TextField, FoundText>();
  for (const { path, longest } of textsIn(input as unknown as Schema, '')) {
    const field = `${route} ${path}`;
    found.set(field, { field, longest: Math.min(longest, found.get(field)?.longest ?? Infinity) });
  }
  return [...found.values()];
});
