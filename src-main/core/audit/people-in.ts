/** Whom a value of the contract names: found by its schema, so that no name of a field is guessed. */
import { z } from 'zod';
import { memberId } from '../../contract/values.ts';

type Collect = (value: unknown, found: Set<number>) => void;

/** NULL: nothing of that schema names anybody. */
const known = new WeakMap<z.ZodType, Collect | null>();

const collectNumber: Collect = (value, found) => {
  if (typeof value === 'number') found.add(value);
};

function ofObject(schema: z.ZodObject): Collect | null {
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const collect = collectorOf(field as z.ZodType);
    return collect ? [[key, collect] as const] : [];
  });
  if (fields.length === 0) return null;
  return (value, found) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, collect] of fields) collect((value as Record<string, unknown>)[key], found);
  };
}

function ofUnion(options: readonly z.ZodType[]): Collect | null {
  const collectors = options.map((option) => [option, collectorOf(option)] as const);
  if (collectors.every(([, collect]) => collect === null)) return null;
  return (value, found) => collectors.find(([option]) => option.safeParse(value).success)?.[1]?.(value, found);
}

function made(schema: z.ZodType): Collect | null {
  if ((schema as unknown) === memberId) return collectNumber;
  if (schema instanceof z.ZodObject) return ofObject(schema);
  if (schema instanceof z.ZodUnion) return ofUnion(schema.options as readonly z.ZodType[]);
  if (schema instanceof z.ZodArray) {
    const each = collectorOf(schema.element as z.ZodType);
    return (
      each &&
      ((value, found) => {
        if (Array.isArray(value)) for (const one of value) each(one, found);
      })
    );
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return collectorOf(schema.unwrap() as z.ZodType);
  return null;
}

function collectorOf(schema: z.ZodType): Collect | null {
  let collect = known.get(schema);
  if (collect === undefined) {
    collect = made(schema);
    known.set(schema, collect);
  }
  return collect;
}

/** Ids of members in it, in ascending order, each once. */
export function peopleIn(schema: z.ZodType, value: unknown): number[] {
  const found = new Set<number>();
  collectorOf(schema)?.(value, found);
  return [...found].toSorted((one, other) => one - other);
}
