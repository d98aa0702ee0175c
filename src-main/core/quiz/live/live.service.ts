/** 现场抢答: one round at a time, all of it in its row, so that a restart in the middle changes nothing. */
import { randomInt } from 'node:crypto';
import type { Live } from '../../../contract/quiz-live.ts';
import type { QuestionType, QuizTopic } from '../../../contract/quiz-questions.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, SessionId, VersionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import { maskName, type MembersService } from '../../members/members.service.ts';
import type { SessionsService } from '../../reading/sessions/sessions.service.ts';
import { choicesOf, ownOrder, shownOf } from '../attempts/given-answer.ts';
import { seededRandom } from '../attempts/seeded-random.ts';
import type { BankService } from '../bank/bank.service.ts';
import * as rules from './live-round.ts';
import type { LivePerson, LiveRepository, StoredLive } from './live.repository.ts';

interface Parts {
  readonly repository: LiveRepository;
  readonly bank: Pick<BankService, 'drawable' | 'version' | 'explained'>;
  readonly members: Pick<MembersService, 'holderOfCard' | 'known'>;
  readonly reading: Pick<SessionsService, 'get'>;
  readonly clock: Clock;
}

interface NewLive {
  readonly title: string;
  readonly sessionId: SessionId | null;
  readonly groups: readonly string[];
  readonly topics: readonly QuizTopic[];
  readonly types: readonly QuestionType[];
  readonly count: number;
  readonly rightPoints: number;
  readonly wrongPoints: number;
}

interface Step {
  readonly liveId: number;
  readonly revision: number;
}

const folded = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

export type LiveService = ReturnType<typeof liveService>;

export function liveService({ repository, bank, members, reading, clock }: Parts) {
  const dayOf = (instant: number): string => localDateOf(instant, clock.timeZone);

  const contentNow = async ({ questions, position }: StoredLive) => {
    const versionId = questions[position - 1];
    return versionId === undefined ? undefined : (await bank.version(versionId)).content;
  };

  async function shown(round: StoredLive): Promise<Live> {
    const { state, turn, position } = round;
    const people = await repository.people(round.id);
    const content = state === 'over' ? undefined : await contentNow(round);
    const namesIn = (place: number) =>
      people.flatMap((one) => {
        const member = one.place === place && one.mayShowName ? members.known(one.memberId) : undefined;
        return member ? [maskName(member.name)] : [];
      });
    return {
      liveId: round.id,
      revision: round.revision,
      title: round.title,
      state,
      position,
      questions: round.questions.length,
      groups: round.groups.map(({ name, score }, place) => ({
        name,
        score,
        people: people.filter((one) => one.place === place).length,
        names: namesIn(place),
        isOut: turn.out.includes(place),
      })),
      question: content ? shownOf(content, ownOrder(content)) : null,
      buzzed: turn.buzzed,
      given: turn.given === null ? null : [...turn.given],
      wasRight: turn.wasRight,
      explained: content && state === 'revealed' ? bank.explained(content, ownOrder(content)) : null,
    };
  }

  /** @throws Refusal live.none */
  async function require(liveId: number): Promise<StoredLive> {
    const round = await repository.underWay();
    if (round?.id !== liveId) throw new Refusal('live.none');
    return round;
  }

  /** What the screen showed when it was touched is still so. @throws Refusal live.none, live.moved-on */
  async function requireAt({ liveId, revision }: Step): Promise<StoredLive> {
    const round = await require(liveId);
    if (round.revision !== revision) throw new Refusal('live.moved-on');
    return round;
  }

  /** @throws Refusal card.unknown, card.malformed */
  async function requireHolder(cardText: string): Promise<MemberId> {
    const holder = await members.holderOfCard(cardText);
    if (holder === undefined) throw new Refusal('card.unknown');
    return holder;
  }

  const peopledOf = (people: readonly LivePerson[]): ReadonlySet<number> => new Set(people.map(({ place }) => place));

  async function changed(round: StoredLive, change: rules.LiveChange): Promise<Live> {
    const now = await repository.change(round.id, { ...change, revision: round.revision + 1 });
    if (now.state === 'over') await repository.removePeople(round.id);
    return shown(now);
  }

  const end = (round: StoredLive): Promise<Live> =>
    changed(round, { state: 'over', turn: rules.freshTurn, endedAt: clock.now() });

  async function endOverdue(): Promise<number> {
    const round = await repository.underWay();
    if (!round || dayOf(round.startedAt) >= dayOf(clock.now())) return 0;
    await end(round);
    return 1;
  }

  /** @throws Refusal live.bank-too-small */
  function draw({ topics, types, count }: NewLive): VersionId[] {
    const fitting = bank
      .drawable()
      .filter(({ topic, type }) => types.includes(type) && (topics.length === 0 || topics.includes(topic)));
    if (fitting.length < count) throw new Refusal('live.bank-too-small', { questions: fitting.length });
    return seededRandom(randomInt(2 ** 32))
      .shuffled(fitting)
      .slice(0, count)
      .map(({ versionId }) => versionId);
  }

  return {
    /** The round under way, else the one that ended today: its ranking may still be on the screen. */
    async current(): Promise<Live | null> {
      const round = (await repository.underWay()) ?? (await repository.newest());
      if (!round) return null;
      const isOfToday = round.endedAt === null || dayOf(round.endedAt) === dayOf(clock.now());
      return isOfToday ? shown(round) : null;
    },

    /** Inside a write. @throws Refusal live.under-way, live.groups-alike, live.bank-too-small, reading.unknown */
    async start(wanted: NewLive, by: string): Promise<Live> {
      await endOverdue();
      const before = await repository.underWay();
      if (before) throw new Refusal('live.under-way', { title: before.title });
      if (new Set(wanted.groups.map(folded)).size < wanted.groups.length) throw new Refusal('live.groups-alike');
      if (wanted.sessionId !== null) await reading.get(wanted.sessionId);
      const { title, sessionId, rightPoints, wrongPoints } = wanted;
      const round = await repository.add({
        title,
        sessionId,
        state: 'lobby',
        revision: 1,
        questions: draw(wanted),
        position: 0,
        groups: wanted.groups.map((name) => ({ name, score: 0 })),
        turn: rules.freshTurn,
        rightPoints,
        wrongPoints,
        startedAt: clock.now(),
        startedBy: by,
        endedAt: null,
      });
      return shown(round);
    },

    /** Inside a write. @throws Refusal live.none, live.no-such-group, card.unknown, card.malformed */
    async join(liveId: number, cardText: string, place: number, mayShowName: boolean): Promise<Live> {
      const round = await require(liveId);
      if (place >= round.groups.length) throw new Refusal('live.no-such-group');
      const memberId = await requireHolder(cardText);
      await repository.seat(liveId, { memberId, place, mayShowName });
      return changed(round, {});
    },

    /** Inside a write, so that the first of two cards wins. @throws Refusal live.none, live.not-asking, live.not-in-a-group, live.group-out, card.unknown, card.malformed */
    async buzz(liveId: number, cardText: string): Promise<Live> {
      const round = await require(liveId);
      if (round.state !== 'asking') throw new Refusal('live.not-asking');
      const place = await repository.placeOf(liveId, await requireHolder(cardText));
      if (place === undefined) throw new Refusal('live.not-in-a-group');
      return changed(round, rules.buzz(round, place));
    },

    /** Inside a write. @throws Refusal live.none, live.moved-on, live.not-buzzed, answer.impossible */
    async answer(step: Step, choices: readonly number[]): Promise<Live> {
      const round = await requireAt(step);
      const content = await contentNow(round);
      if (round.state !== 'buzzed' || !content) throw new Refusal('live.not-buzzed');
      const given = choicesOf(content.type, ownOrder(content), { choices: [...choices] });
      const people = await repository.people(round.id);
      return changed(round, rules.answer(round, given, content.answer, peopledOf(people)));
    },

    /** Inside a write. @throws Refusal live.none, live.moved-on, live.no-such-step, live.group-empty */
    async step(step: Step, to: 'begin' | 'reveal' | 'next'): Promise<Live> {
      const round = await requireAt(step);
      if (to === 'reveal') return changed(round, rules.reveal(round));
      if (to === 'next') return changed(round, rules.next(round, clock.now()));
      return changed(round, rules.begin(round, peopledOf(await repository.people(round.id))));
    },

    /** Inside a write. @throws Refusal live.none */
    async end(liveId: number): Promise<void> {
      await end(await require(liveId));
    },

    /** Newest first. */
    async list() {
      return (await repository.all()).map(({ id, title, startedAt, endedAt, position, groups }) => ({
        liveId: id,
        title,
        startedAt,
        endedAt,
        asked: position,
        groups: groups.map(({ name, score }) => ({ name, score })),
      }));
    },

    /** Inside a write: a round nobody ended is over with its day. Returns how many were. */
    endOverdue,

    /** Inside a write: who sat in rounds that are over or began before `before` (epoch ms). Returns how many rows went. */
    forgetPeople: (before: number): Promise<number> => repository.removePeopleBefore(before),
  };
}
