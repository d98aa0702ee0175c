/** What core answers where a text that is refused is sent all the same; everything else of the input is as it should be. */
import type { RouteName } from '../../../src-main/contract/registry.ts';
import { examples } from '../../contract/examples.ts';
import type { Desk } from '../kiosk/ask-host.ts';
import { hostileText } from './hostile-text.ts';
import type { TextField } from './text-fields.ts';

type Input = Record<string, unknown>;

/** Sets what stands at `a.b[].c`; of a list the first. */
function put(input: Input, [head = '', ...rest]: readonly string[], text: string): Input {
  const name = head.replaceAll('[]', '');
  const set = (before: unknown): unknown => (rest.length === 0 ? text : put((before ?? {}) as Input, rest, text));
  const before = input[name];
  if (!head.endsWith('[]')) return { ...input, [name]: set(before) };
  return { ...input, [name]: [set((before as unknown[])[0]), ...(before as unknown[]).slice(1)] };
}

/** Whoever stands at the screen by card, where the example names them. */
function byCard(input: Input): Input {
  return 'who' in input ? { ...input, who: { by: 'card', cardText: '' } } : input;
}

export async function refusalOf(desk: Desk, field: TextField): Promise<string> {
  const [route, path] = field.split(' ') as [RouteName, string];
  const example: Input = examples[route]();
  const input = put(path.startsWith('who.') ? byCard(example) : example, path.split('.'), hostileText(field));
  const { problem } = await desk.ask(route, input);
  return (problem as { readonly code: string } | undefined)?.code ?? 'none';
}
