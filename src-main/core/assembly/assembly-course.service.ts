/** From one step to the next: what must be so before each, and what it sets going. */
import { assemblySteps, type Assembly, type AssemblyStep } from '../../contract/assembly.ts';
import { Refusal } from '../../contract/route.ts';
import type { AssemblyId, MemberId, Post } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { addDays } from '../kernel/local-time.ts';
import { isMajority, majorityOf } from '../kernel/majority.ts';
import type { StaffOfTerm, TermsService } from '../terms/terms.service.ts';
import { countsOf, electionOf, roundsOf, type StoredWhole } from './assembly-view.ts';
import type { AssemblyRepository, StoredAssembly } from './assembly.repository.ts';
import type { AssemblyService } from './assembly.service.ts';
import { outcomesOf, requireBallots } from './tally.ts';

interface Parts {
  readonly repository: AssemblyRepository;
  readonly assemblies: Pick<AssemblyService, 'requireAt' | 'requireHandOver' | 'changed'>;
  readonly terms: Pick<TermsService, 'plan' | 'unplan' | 'isHandOverDue'>;
  readonly withPin: (termId: number) => Promise<ReadonlySet<number>>;
  readonly clock: Clock;
}

type Fields = Partial<StoredAssembly>;
export type AssemblyCourse = ReturnType<typeof assemblyCourse>;

/** Everything but done and cancelled. */
const underWay = assemblySteps.slice(0, assemblySteps.indexOf('done'));

export function assemblyCourse({ repository, assemblies, terms, withPin, clock }: Parts) {
  /** @throws Refusal assembly.not-quorate */
  function requireQuorum(stored: StoredWhole) {
    const { should, present } = countsOf(stored);
    if (isMajority(present, should)) return { should, present };
    throw new Refusal('assembly.not-quorate', { present, needed: majorityOf(should) });
  }

  function requirePrepared({ assembly, electors, candidates }: StoredWhole): Fields {
    if (electors.length === 0) throw new Refusal('assembly.no-electors');
    if (candidates.length === 0) throw new Refusal('assembly.no-candidates');
    const hasSeat = (post: Post) => assembly.seats.some((one) => one.post === post && one.seats > 0);
    if (!candidates.every(({ post }) => hasSeat(post))) throw new Refusal('assembly.no-seats');
    return {};
  }

  /** From here on who is elected stands, whoever is forgotten later. */
  async function fixResult(stored: StoredWhole): Promise<Fields> {
    const { should, present } = requireQuorum(stored);
    const rounds = roundsOf(stored);
    if (rounds.length === 0) throw new Refusal('assembly.not-counted');
    // Somebody may have been struck from those present since.
    for (const { ballots } of rounds) requireBallots(ballots, present);
    const outcomes = outcomesOf(electionOf(stored), rounds);
    if ([...outcomes.values()].includes('tied')) throw new Refusal('assembly.tie');
    for (const [candidateId, outcome] of outcomes) {
      await repository.updateCandidate(candidateId, { isElected: outcome === 'elected' });
    }
    return { shouldAttend: should, attended: present };
  }

  async function loosenResult({ assembly }: StoredWhole): Promise<Fields> {
    await repository.updateCandidates(assembly.id, { isElected: false });
    return { shouldAttend: null, attended: null };
  }

  const electedOf = ({ candidates }: StoredWhole) => candidates.filter(({ isElected }) => isElected);

  function requireElected(stored: StoredWhole): Fields {
    if (electedOf(stored).length === 0) throw new Refusal('assembly.nobody-elected');
    return {};
  }

  async function plan(stored: StoredWhole, handOverOn: string, by: string): Promise<Fields> {
    const people = grouped(electedOf(stored), ({ memberId }) => memberId);
    const staff: StaffOfTerm[] = Array.from(people, ([memberId, own]: [MemberId, { post: Post }[]]) => ({
      memberId,
      posts: own.map(({ post }) => post),
    }));
    const { number } = stored.assembly;
    return { handOverOn, termId: await terms.plan({ number, from: addDays(handOverOn, 1) }, staff, by) };
  }

  function planned(stored: StoredWhole, by: string): Promise<Fields> {
    const { assembly, items } = stored;
    const left = items.filter(({ handedAt, note }) => handedAt === null && note === '').length;
    if (left > 0) throw new Refusal('assembly.items-open', { left });
    assemblies.requireHandOver(assembly.handOverOn, assembly.heldOn);
    return plan(stored, assembly.handOverOn, by);
  }

  async function unplanned(): Promise<Fields> {
    await terms.unplan();
    return { termId: null };
  }

  async function requirePins(stored: StoredWhole): Promise<Fields> {
    const { termId } = stored.assembly;
    const have = termId === null ? new Set<number>() : await withPin(termId);
    const elected = new Set(electedOf(stored).map(({ memberId }) => memberId));
    const left = [...elected].filter((memberId) => !have.has(memberId)).length;
    if (left > 0) throw new Refusal('assembly.pins-missing', { left });
    return {};
  }

  type Leave = (stored: StoredWhole, by: string) => Fields | Promise<Fields>;
  const forward: Partial<Record<AssemblyStep, Leave>> = {
    'sign-in': requirePrepared,
    ballot(stored) {
      requireQuorum(stored);
      return {};
    },
    result: fixResult,
    'hand-over': requireElected,
    pins: planned,
    waiting: requirePins,
  };
  /** Not to `result`: what people were told stands. */
  const back: Partial<Record<AssemblyStep, Leave>> = {
    prepare: () => ({}),
    'sign-in': () => ({}),
    ballot: loosenResult,
    'hand-over': unplanned,
    pins: () => ({}),
  };

  /** @throws Refusal assembly.unknown, assembly.changed-meanwhile, assembly.wrong-step */
  async function requireUnderWay(id: AssemblyId, version: number): Promise<StoredWhole> {
    const stored = await assemblies.requireAt(id, version, underWay);
    // Midnight has passed: the new term begins with the next round, whatever is pressed now.
    if (stored.assembly.termId !== null && terms.isHandOverDue()) throw new Refusal('assembly.wrong-step');
    return stored;
  }

  return {
    /** Inside a write. @throws Refusal of the contract's problems of assembly.go */
    async go(id: AssemblyId, version: number, to: AssemblyStep, by: string): Promise<Assembly> {
      const stored = await requireUnderWay(id, version);
      const further = underWay.indexOf(to) - underWay.indexOf(stored.assembly.step);
      const leave = further === 1 ? forward[to] : further === -1 ? back[to] : undefined;
      if (leave === undefined) throw new Refusal('assembly.wrong-step');
      return assemblies.changed(stored.assembly, { ...(await leave(stored, by)), step: to });
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.putOff */
    async putOff(id: AssemblyId, version: number, handOverOn: string, by: string): Promise<Assembly> {
      const stored = await requireUnderWay(id, version);
      const { assembly } = stored;
      assemblies.requireHandOver(handOverOn, assembly.heldOn);
      const fields = assembly.termId === null ? { handOverOn } : await plan(stored, handOverOn, by);
      return assemblies.changed(assembly, fields);
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.cancel */
    async cancel(id: AssemblyId, version: number, cancelReason: string): Promise<void> {
      const { assembly } = await requireUnderWay(id, version);
      if (assembly.termId !== null) await terms.unplan();
      await assemblies.changed(assembly, { step: 'cancelled', endedAt: clock.now(), cancelReason, termId: null });
    },

    /** Inside a write, after the planned term has begun: the assembly that chose it is done, with or without all PINs. */
    async settle(): Promise<void> {
      const assembly = await repository.underWay();
      if (!assembly || assembly.termId === null) return;
      await repository.update(assembly.id, { step: 'done', endedAt: clock.now(), version: assembly.version + 1 });
    },
  };
}
