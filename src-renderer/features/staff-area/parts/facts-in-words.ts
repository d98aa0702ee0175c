import type { Facts } from '../../../../src-main/contract/route.ts';
import type { Times } from './times.ts';

/** Facts whose name ends in `At` are instants (epoch ms): shown as the station's wall clock says them. */
export const factsInWords = (facts: Facts, times: Times): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      name.endsWith('At') && typeof fact === 'number' ? times.full(fact) : fact,
    ]),
  );
