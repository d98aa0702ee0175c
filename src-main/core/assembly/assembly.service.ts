/** 换届大会: who should attend, who does, who stands and what the votes say. Each act is stored as it is made. */
import type { Assembly, AssemblyStep } from '../../contract/assembly.ts';
import { Refusal } from '../../contract/route.ts';
import type { AssemblyId, MemberId, Post } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { countsOf, electionOf, roundsOf, viewOf, type StoredWhole } from './assembly-view.ts';
import type { AssemblyRepository, StoredAssembly } from './assembly.repository.ts';
import { usualItems } from './hand-over-items.ts';
import { nextOf, requireBallots, requireVotes, type Round } from './tally.ts';

interface Meeting {
  readonly title: string;
  readonly heldOn: string;
  readonly place: string;
  readonly handOverOn: string;
}

export interface Preparation extends Meeting {
  readonly electors: readonly MemberId[];
  readonly seats: Assembly['seats'];
  readonly candidates: readonly { readonly memberId: MemberId; readonly post: Post }[];
}

interface Parts {
  readonly repository: AssemblyRepository;
  readonly members: Pick<MembersService, 'known' | 'claimed'>;
  readonly rooms: Pick<RoomsService, 'all'>;
  readonly terms: Pick<TermsService, 'requireCurrent' | 'all' | 'staffOf'>;
  readonly withPin: (termId: number) => Promise<ReadonlySet<number>>;
  readonly clock: Clock;
}

export type AssemblyService = ReturnType<typeof assemblyService>;

const candidateKey = ({ memberId, post }: { memberId: MemberId; post: Post }): string => `${memberId}:${post}`;
const isSameSet = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && new Set([...one, ...other]).size === one.length;
/** JSON, so that order does not tell. */
const seatKeys = (seats: Assembly['seats']): string[] =>
  seats.filter((one) => one.seats > 0).map((one) => `${one.post}:${one.seats}`);

export function assemblyService({ repository, members, rooms, terms, withPin, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  /** @throws Refusal assembly.unknown */
  async function whole(assemblyId: AssemblyId): Promise<StoredWhole> {
    const assembly = await repository.get(assemblyId);
    if (!assembly) throw new Refusal('assembly.unknown');
    const [electors, candidates, items] = await Promise.all([
      repository.electorsOf(assemblyId),
      repository.candidatesOf(assemblyId),
      repository.itemsOf(assemblyId),
    ]);
    return { assembly, electors, candidates, items };
  }

  function nameOf(memberId: MemberId) {
    const known = members.known(memberId);
    return { name: known?.name ?? '', className: known?.className ?? '' };
  }

  /** @throws Refusal assembly.unknown */
  async function one(assemblyId: AssemblyId): Promise<Assembly> {
    const stored = await whole(assemblyId);
    const { termId } = stored.assembly;
    return viewOf(stored, { nameOf, withPin: termId === null ? new Set() : await withPin(termId) });
  }

  /** @throws Refusal assembly.unknown, assembly.changed-meanwhile, assembly.wrong-step */
  async function requireAt(id: AssemblyId, version: number | null, steps: readonly AssemblyStep[]) {
    const stored = await whole(id);
    if (version !== null && stored.assembly.version !== version) throw new Refusal('assembly.changed-meanwhile');
    if (!steps.includes(stored.assembly.step)) throw new Refusal('assembly.wrong-step');
    return stored;
  }

  /** @throws Refusal assembly.hand-over-too-early */
  function requireHandOver(handOverOn: string, heldOn: string): void {
    if (handOverOn < heldOn || handOverOn < today()) throw new Refusal('assembly.hand-over-too-early');
  }

  async function changed(before: StoredAssembly, fields: Partial<StoredAssembly> = {}): Promise<Assembly> {
    await repository.update(before.id, { ...fields, version: before.version + 1 });
    return one(before.id);
  }

  /** @throws Refusal member.unknown, assembly.candidate-twice, with the row */
  function requireCandidates(candidates: Preparation['candidates']): void {
    const seen = new Set<string>();
    for (const [place, candidate] of candidates.entries()) {
      const row = place + 1;
      if (!members.known(candidate.memberId)) throw new Refusal('member.unknown', { row });
      if (seen.has(candidateKey(candidate))) throw new Refusal('assembly.candidate-twice', { row });
      seen.add(candidateKey(candidate));
    }
  }

  return {
    whole,
    one,
    requireAt,
    requireHandOver,
    changed,

    async list() {
      const [underWay, former] = await Promise.all([repository.underWay(), repository.former()]);
      return { underWay: underWay ? await one(underWay.id) : null, former };
    },

    /** Inside a write: with the staff of today as those who should attend. @throws Refusal of the contract's problems of assembly.open */
    async open(number: number, meeting: Meeting, openedBy: string): Promise<Assembly> {
      if (await repository.underWay()) throw new Refusal('assembly.under-way');
      terms.requireCurrent();
      if ((await terms.all()).some((term) => term.number === number)) throw new Refusal('term.number-taken');
      requireHandOver(meeting.handOverOn, meeting.heldOn);
      const id = await repository.insert({
        ...meeting,
        number,
        step: 'prepare',
        seats: [],
        ballots: [],
        version: 1,
        openedAt: clock.now(),
        openedBy,
        cancelReason: '',
      });
      await repository.setElectors(
        id,
        terms.staffOf('current').map(({ memberId }) => memberId),
      );
      const items = usualItems(rooms.all().map(({ name }) => name));
      await repository.addItems(items.map((item) => ({ ...item, assemblyId: id })));
      return one(id);
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.prepare */
    async prepare(id: AssemblyId, version: number, { electors, seats, candidates, ...meeting }: Preparation) {
      const before = await requireAt(id, version, ['prepare']);
      requireHandOver(meeting.handOverOn, meeting.heldOn);
      const people = [...new Set(electors)];
      const stranger = people.findIndex((memberId) => !members.known(memberId));
      if (stranger !== -1) throw new Refusal('member.unknown', { row: stranger + 1 });
      requireCandidates(candidates);
      const isAnother =
        !isSameSet(
          people,
          before.electors.map(({ memberId }) => memberId),
        ) ||
        !isSameSet(candidates.map(candidateKey), before.candidates.map(candidateKey)) ||
        !isSameSet(seatKeys(seats), seatKeys(before.assembly.seats));
      await repository.setElectors(id, people);
      await repository.setCandidates(id, candidates);
      if (!isAnother) return changed(before.assembly, { ...meeting, seats });
      // Votes of another election say nothing about this one.
      await repository.updateCandidates(id, { votes: [] });
      return changed(before.assembly, { ...meeting, seats, ballots: [] });
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.attend */
    async attend(id: AssemblyId, who: { by: 'card'; cardText: string } | { by: 'name'; memberId: MemberId }) {
      const { assembly, electors } = await requireAt(id, null, ['sign-in']);
      const memberId = who.by === 'card' ? await members.claimed(who) : who.memberId;
      const elector = electors.find((each) => each.memberId === memberId);
      if (!elector) throw new Refusal('assembly.not-elector');
      const { name } = nameOf(memberId);
      if (elector.attendedAt !== null) return { assembly: await one(id), name, isAgain: true };
      await repository.setAttended(id, memberId, clock.now());
      return { assembly: await changed(assembly), name, isAgain: false };
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.unattend */
    async unattend(id: AssemblyId, memberId: MemberId): Promise<Assembly> {
      const { assembly, electors } = await requireAt(id, null, ['sign-in']);
      if (!electors.some((each) => each.memberId === memberId)) throw new Refusal('assembly.not-elector');
      await repository.setAttended(id, memberId, null);
      return changed(assembly);
    },

    /** Inside a write. `round` counts from 1. @throws Refusal of the contract's problems of assembly.saveTally */
    async saveTally(id: AssemblyId, version: number, round: number, counted: Round): Promise<Assembly> {
      const before = await requireAt(id, version, ['ballot']);
      const former = roundsOf(before).slice(0, round - 1);
      if (former.length < round - 1) throw new Refusal('assembly.changed-meanwhile');
      requireBallots(counted.ballots, countsOf(before).present);
      requireVotes(counted, nextOf(electionOf(before), former));
      for (const candidate of before.candidates) {
        const own = counted.votes.find(({ candidateId }) => candidateId === candidate.id);
        const votes = candidate.votes.filter((earlier) => earlier.round < round);
        if (own) votes.push({ round, ayes: own.ayes, noes: own.noes, abstentions: own.abstentions });
        await repository.updateCandidate(candidate.id, { votes });
      }
      return changed(before.assembly, { ballots: [...former.map(({ ballots }) => ballots), counted.ballots] });
    },
  };
}
