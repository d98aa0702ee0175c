/** Gathers what the papers show; the papers themselves are the *.sheet.ts files. */
import { Refusal } from '../../contract/route.ts';
import type { AssemblyId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import type { StationService } from '../station/station.service.ts';
import { resultPaper, resultTitle } from './assembly-result.sheet.ts';
import type { Issuer, PaperMark } from './assembly-words.ts';
import type { AssemblyService } from './assembly.service.ts';
import { handOverPaper, handOverTitle } from './hand-over.sheet.ts';

interface Parts {
  readonly assemblies: Pick<AssemblyService, 'one'>;
  readonly station: Pick<StationService, 'settings'>;
  readonly clock: Clock;
}

interface Wish {
  readonly assemblyId: AssemblyId;
}

export function assemblySheets({ assemblies, station, clock }: Parts) {
  const issuer = (): Issuer => ({ stationName: station.settings().name, zone: clock.timeZone });

  return {
    /** @throws Refusal assembly.unknown; paper.nothing-to-print before the votes are counted */
    async 'assembly-result'({ assemblyId }: Wish) {
      const assembly = await assemblies.one(assemblyId);
      if (assembly.rounds.length === 0) throw new Refusal('paper.nothing-to-print');
      const by = issuer();
      return {
        title: resultTitle(assembly),
        subject: `assembly:${assemblyId}`,
        draw: (mark: PaperMark) => resultPaper(assembly, mark, by),
      };
    },

    /** @throws Refusal assembly.unknown */
    async 'hand-over'({ assemblyId }: Wish) {
      const assembly = await assemblies.one(assemblyId);
      const by = issuer();
      return {
        title: handOverTitle(assembly),
        subject: `assembly:${assemblyId}`,
        draw: (mark: PaperMark) => handOverPaper(assembly, mark, by),
      };
    },
  };
}
