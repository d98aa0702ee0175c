import type { assemblyRoutes } from '../../contract/assembly.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { AssemblyCourse } from './assembly-course.service.ts';
import type { AssemblyService } from './assembly.service.ts';
import type { HandOverService } from './hand-over.service.ts';

interface Parts {
  readonly assemblies: AssemblyService;
  readonly course: AssemblyCourse;
  readonly handOver: HandOverService;
  readonly nameOf: (caller: Caller) => string;
}

export function assemblyHandlers(parts: Parts): HandlersFor<typeof assemblyRoutes, Caller> {
  const { assemblies, course, handOver, nameOf } = parts;
  return {
    'assembly.list': () => assemblies.list(),
    'assembly.one': async ({ assemblyId }) => ({ assembly: await assemblies.one(assemblyId) }),
    'assembly.open': async ({ number, requestKey: _, ...meeting }, caller) => ({
      assembly: await assemblies.open(number, meeting, nameOf(caller)),
    }),
    'assembly.prepare': async ({ assemblyId, version, requestKey: _, ...given }) => ({
      assembly: await assemblies.prepare(assemblyId, version, given),
    }),
    'assembly.go': async ({ assemblyId, version, to }, caller) => ({
      assembly: await course.go(assemblyId, version, to, nameOf(caller)),
    }),
    'assembly.putOff': async ({ assemblyId, version, handOverOn }, caller) => ({
      assembly: await course.putOff(assemblyId, version, handOverOn, nameOf(caller)),
    }),
    'assembly.attend': ({ assemblyId, who }) => assemblies.attend(assemblyId, who),
    'assembly.unattend': async ({ assemblyId, memberId }) => ({
      assembly: await assemblies.unattend(assemblyId, memberId),
    }),
    'assembly.saveTally': async ({ assemblyId, version, round, ballots, votes }) => ({
      assembly: await assemblies.saveTally(assemblyId, version, round, { ballots, votes }),
    }),
    'assembly.saveItem': async ({ assemblyId, version, itemId, kind, what, count, note, isHanded }) => ({
      assembly: await handOver.save(assemblyId, version, itemId, { kind, what, count, note, isHanded }),
    }),
    'assembly.removeItem': async ({ assemblyId, version, itemId }) => ({
      assembly: await handOver.remove(assemblyId, version, itemId),
    }),
    'assembly.cancel': async ({ assemblyId, version, reason }) => {
      await course.cancel(assemblyId, version, reason);
      return {};
    },
  };
}
