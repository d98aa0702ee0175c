/** Sends an input with every text in it exchanged for the hostile one of its field. */
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import { ask, type Desk } from '../kiosk/ask-host.ts';
import { hostileText, markOf } from './hostile-text.ts';
import { type TextField, textFields } from './text-fields.ts';

/** Stays as it is, though its field is one of text. */
export const asIs = (text: string): string => `\u0001${text}`;

const known: ReadonlySet<TextField> = new Set(textFields.map(({ field }) => field));

/** @param keep paths whose texts stay: they name somebody or something that is there */
function hostile(value: unknown, field: TextField, keep: readonly TextField[]): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('\u0001')) return value.slice(1);
    // One that holds its own already is more than a text, such as a pattern.
    const stays = !known.has(field) || keep.includes(field) || value.includes(`<${markOf(field)}>`);
    return stays ? value : hostileText(field);
  }
  // Only the first of a list: many lists take nothing twice.
  if (Array.isArray(value)) return value.map((each, at) => (at === 0 ? hostile(each, `${field}[]`, keep) : each));
  if (value === null || typeof value !== 'object') return value;
  const at = field.endsWith(' ') ? field : `${field}.`;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hostile(each, `${at}${name}`, keep)]));
}

export type Plant = ReturnType<typeof planter>;

export function planter(desk: Desk) {
  return async <Name extends RouteName>(
    route: Name,
    input: Ask<Name>,
    ...keep: readonly string[]
  ): Promise<Answer<Name>> =>
    ask(
      desk,
      route,
      hostile(
        input,
        `${route} `,
        keep.map((path) => `${route} ${path}`),
      ) as Ask<Name>,
    );
}
