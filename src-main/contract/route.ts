/**
 * The contract framework: what a route is, and what a caller gets back.
 *
 * A route names its input schema, its output schema and every failure a person can cause. Handlers return the output
 * or throw a {@link Refusal}; the application turns both into one {@link Outcome}. Only JSON values cross the wire.
 */
import { z } from 'zod';

/** query: reads only. command: one transaction, exactly once per `requestKey`. action: owns its own course (sign-in, uploads, long work). */
export type Effect = 'query' | 'command' | 'action';

export interface Route<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly effect: Effect;
  readonly input: Input;
  readonly output: Output;
  readonly problems: readonly Code[];
}

/** Chosen by the caller once per intention of a person and kept through every retry: the same key never acts twice. */
export const requestKey = z.uuid();

interface Declaration<Shape extends z.ZodRawShape, Output extends z.ZodType, Code extends string> {
  readonly input: Shape;
  readonly output: Output;
  readonly problems?: readonly Code[];
}

export function query<Shape extends z.ZodRawShape, Output extends z.ZodType, const Code extends string = never>(
  declared: Declaration<Shape, Output, Code>,
): Route<z.ZodObject<Shape, z.core.$strict>, Output, Code> {
  return {
    effect: 'query',
    input: z.strictObject(declared.input),
    output: declared.output,
    problems: declared.problems ?? [],
  };
}

export function action<Shape extends z.ZodRawShape, Output extends z.ZodType, const Code extends string = never>(
  declared: Declaration<Shape, Output, Code>,
): Route<z.ZodObject<Shape, z.core.$strict>, Output, Code> {
  return { ...query(declared), effect: 'action' };
}

type Keyed<Shape extends z.ZodRawShape> = Shape & { requestKey: typeof requestKey };

export function command<Shape extends z.ZodRawShape, Output extends z.ZodType, const Code extends string = never>(
  declared: Declaration<Shape, Output, Code>,
): Route<z.ZodObject<Keyed<Shape>, z.core.$strict>, Output, Code> {
  const input = z.strictObject({ ...declared.input, requestKey });
  return { effect: 'command', input, output: declared.output, problems: declared.problems ?? [] };
}

/** Failures any route can have, whoever declares it. */
export const commonProblems = [
  'request.invalid',
  'request.unknown-route',
  'caller.forbidden',
  /** See staff.confirm; the same call goes through afterwards. */
  'staff.confirm-needed',
  'station.not-set-up',
  /** The data cannot be trusted or opened; see maintenance.ts. */
  'station.maintenance',
  'storage.full',
  'storage.unavailable',
  /** A cell is not as it was written; the rest is usable. */
  'storage.damaged',
  'internal',
] as const;

/** Values a sentence about the problem may name: numbers, rows, fields, times (epoch ms). Never personal data. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Problem<Code extends string = string> {
  readonly code: Code | (typeof commonProblems)[number];
  readonly facts: Facts;
  /** Present where the cause was logged; the screen shows it in small type. */
  readonly traceId?: string;
}

export type Outcome<Value, Code extends string = string> =
  | { readonly value: Value }
  | { readonly problem: Problem<Code> };

/** Thrown by rules and handlers; reaches the caller as a problem with the same code. */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly facts: Facts;
  constructor(code: Code, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export type InputOf<R extends Route> = z.input<R['input']>;
export type ParsedInputOf<R extends Route> = z.output<R['input']>;
export type OutputOf<R extends Route> = z.output<R['output']>;
export type CodeOf<R extends Route> = R['problems'][number];

/** Exactly one handler for each route: a missing or an extra one does not compile. */
export type HandlersFor<Routes extends Record<string, Route>, Caller> = {
  readonly [Name in keyof Routes]: (
    input: ParsedInputOf<Routes[Name]>,
    caller: Caller,
  ) => OutputOf<Routes[Name]> | Promise<OutputOf<Routes[Name]>>;
};
