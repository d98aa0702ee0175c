/** Routes whose slices are still being built; each slice takes its own away. */
import { Refusal } from '../contract/route.ts';

function wait(): never {
  throw new Refusal('request.unknown-route');
}

export const notYet = {
  'own.setCode': wait,
  'own.removeCode': wait,
  'own.codeOf': wait,
  'own.open': wait,
  'own.progress': wait,
  'own.print': wait,
  'own.leave': wait,
};
