/** Graded quizzes as they are taken: begun, answered tap by tap, ended by hand or by the clock. */
import { randomInt, randomUUID } from 'node:crypto';
import type { AttemptView, GivenAnswer } from '../../../contract/quiz.ts';
import { Refusal } from '../../../contract/route.ts';
import type { AttemptId, CampaignId, ClaimedPerson, MemberId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { BankService } from '../bank/bank.service.ts';
import { isFor, isOpenAt } from '../campaigns/campaign-rules.ts';
import type { CampaignsService, StoredCampaign } from '../campaigns/campaigns.service.ts';
import type { PaperQuestion } from '../quiz.table.ts';
import { attemptTime } from './attempt-time.ts';
import type { AttemptsRepository, StoredAttempt } from './attempts.repository.ts';
import { drawQuestions, orderOptions } from './draw-paper.ts';
import { choicesOf, givenOf, shownOf } from './given-answer.ts';
import { maskedPersonOf } from './masked-person.ts';
import type { EndingService } from './ending.service.ts';

const minuteMs = 60_000;

interface Parts {
  readonly repository: AttemptsRepository;
  readonly ending: EndingService;
  readonly bank: Pick<BankService, 'drawable' | 'version' | 'versions'>;
  readonly campaigns: Pick<CampaignsService, 'one'>;
  readonly members: Pick<MembersService, 'claimed' | 'known' | 'fieldsOf'>;
  readonly database: Database;
  readonly clock: Clock;
}

export interface Tap {
  readonly position: number;
  readonly given: GivenAnswer;
  readonly isMarked: boolean;
}

export type AttemptsService = Awaited<ReturnType<typeof openAttemptsService>>;

/** Takes up the time of attempts an earlier process left under way. */
export async function openAttemptsService(parts: Parts) {
  const { repository, ending, bank, campaigns, members, database, clock } = parts;
  const time = attemptTime(clock);
  for (const attempt of await repository.underWay()) time.spent(attempt);
  let keptAt = clock.monotonic();

  const isOver = (attempt: StoredAttempt): boolean => attempt.endedAt === null && time.remaining(attempt) === 0;

  /** Inside a write. With the moment the time ran out, which may be hours ago. */
  async function end(attempt: StoredAttempt): Promise<StoredAttempt> {
    const spent = time.spent(attempt);
    const isByTime = spent >= attempt.allowedMs;
    const ended = await ending.end(attempt, {
      endedBy: isByTime ? 'time' : 'hand-in',
      spentMs: Math.min(spent, attempt.allowedMs),
      endedAt: Math.max(0, clock.now() - Math.max(0, spent - attempt.allowedMs)),
    });
    database.afterCommit(() => time.forget(attempt));
    return ended;
  }

  /** As it is now: whose time ran out is ended first, in the write under way or one of its own. */
  async function settled(attempt: StoredAttempt): Promise<StoredAttempt> {
    if (!isOver(attempt)) return attempt;
    if (database.isInsideWrite()) return end(attempt);
    return database.write(async () => {
      const now = (await repository.get(attempt.id)) ?? attempt;
      return isOver(now) ? end(now) : now;
    });
  }

  /** @throws Refusal attempt.unknown */
  async function held(attemptId: AttemptId, attemptKey: string): Promise<StoredAttempt> {
    const attempt = await repository.get(attemptId);
    if (attempt?.key !== attemptKey) throw new Refusal('attempt.unknown');
    return attempt;
  }

  async function view(attempt: StoredAttempt, title: string, isContinued: boolean): Promise<AttemptView> {
    const versions = await bank.versions(attempt.paper.map(({ versionId }) => versionId));
    return {
      attemptId: attempt.id,
      attemptKey: attempt.key,
      title,
      person: maskedPersonOf(members.known(attempt.memberId)),
      attemptNumber: attempt.number,
      minutes: Math.round(attempt.allowedMs / minuteMs),
      remainingMs: time.remaining(attempt),
      isContinued,
      totalMarks: attempt.totalMarks,
      passMark: attempt.passMark,
      questions: attempt.paper.map(({ versionId, order, marks }, position) => {
        const version = versions.get(versionId);
        if (!version) throw new RangeError(`no version ${versionId}`);
        const answer = attempt.answers[position];
        return {
          ...shownOf(version.content, order),
          position,
          marks,
          given: givenOf(order, answer?.choices ?? []),
          isMarked: answer?.isMarked ?? false,
        };
      }),
    };
  }

  /** @throws Refusal campaign.not-open, campaign.not-for-them, campaign.no-attempts-left; else how many were begun */
  async function requireChance(campaign: StoredCampaign, memberId: MemberId): Promise<number> {
    if (!isOpenAt(campaign, clock.now())) throw new Refusal('campaign.not-open');
    const fields = (await members.fieldsOf([memberId])).get(memberId);
    if (!fields || !isFor(campaign, fields)) throw new Refusal('campaign.not-for-them');
    const used = await repository.used(campaign.id, memberId);
    if (campaign.attempts !== null && used >= campaign.attempts) throw new Refusal('campaign.no-attempts-left');
    return used;
  }

  /** @throws Refusal campaign.bank-too-small */
  async function draw(campaign: StoredCampaign, seed: number): Promise<PaperQuestion[]> {
    const drawn = drawQuestions(campaign.rule, bank.drawable(), seed, campaign.shufflesQuestions);
    if (drawn === 'bank-too-small') throw new Refusal('campaign.bank-too-small');
    const versions = await bank.versions(drawn.map(({ versionId }) => versionId));
    return orderOptions(drawn, (id) => versions.get(id)?.content.options ?? [], seed, campaign.shufflesOptions);
  }

  async function start(campaign: StoredCampaign, memberId: MemberId): Promise<StoredAttempt> {
    const used = await requireChance(campaign, memberId);
    const seed = randomInt(2 ** 32);
    const paper = await draw(campaign, seed);
    const startedAt = clock.now();
    return repository.add({
      key: randomUUID(),
      campaignId: campaign.id,
      memberId,
      number: used + 1,
      seed,
      paper,
      marking: campaign.marking,
      totalMarks: paper.reduce((sum, { marks }) => sum + marks, 0),
      passMark: campaign.passMark,
      startedAt,
      allowedMs: campaign.minutes * minuteMs,
      spentMs: 0,
      savedAt: startedAt,
      answers: {},
      endedAt: null,
      endedBy: null,
      score: null,
    });
  }

  return {
    held,
    settled,

    /** Begun and not ended, if there is one. */
    async underWayOf(memberId: MemberId): Promise<StoredAttempt | undefined> {
      const attempt = await repository.underWayOf(memberId);
      const now = attempt && (await settled(attempt));
      return now?.endedAt === null ? now : undefined;
    },

    /**
     * Inside a write. The one under way goes on also when the campaign has closed since.
     * @throws Refusal card.unknown, card.malformed, member.unknown, campaign.unknown, campaign.not-open,
     * campaign.not-for-them, campaign.no-attempts-left, campaign.bank-too-small, attempt.elsewhere
     */
    async begin(who: ClaimedPerson, campaignId: CampaignId): Promise<AttemptView> {
      const memberId = await members.claimed(who);
      const campaign = await campaigns.one(campaignId);
      const underWay = await repository.underWayOf(memberId);
      if (underWay && !isOver(underWay)) {
        if (underWay.campaignId === campaignId) return view(underWay, campaign.title, true);
        throw new Refusal('attempt.elsewhere', { title: (await campaigns.one(underWay.campaignId)).title });
      }
      if (underWay) await end(underWay);
      return view(await start(campaign, memberId), campaign.title, false);
    },

    /** @throws Refusal attempt.unknown, attempt.over */
    async show(attemptId: AttemptId, attemptKey: string): Promise<AttemptView> {
      const attempt = await settled(await held(attemptId, attemptKey));
      if (attempt.endedAt !== null) throw new Refusal('attempt.over');
      return view(attempt, (await campaigns.one(attempt.campaignId)).title, true);
    },

    /** Inside a write. @throws Refusal attempt.unknown, attempt.over, answer.impossible */
    async answer(attemptId: AttemptId, attemptKey: string, { position, given, isMarked }: Tap) {
      const attempt = await held(attemptId, attemptKey);
      // The refusal takes back the whole write: the attempt is ended by the next call that can, or by upkeep.
      if (attempt.endedAt !== null || isOver(attempt)) throw new Refusal('attempt.over');
      const question = attempt.paper[position];
      if (!question || given.blanks.length > 0) throw new Refusal('answer.impossible');
      const { content } = await bank.version(question.versionId);
      const choices = choicesOf(content.type, question.order, given);
      const answer = choices.length > 0 || isMarked ? { choices, isMarked } : null;
      await repository.answer(attemptId, position, answer, time.stamp(attempt));
      const others = Object.entries(attempt.answers).filter(
        ([at, one]) => at !== String(position) && one.choices.length > 0,
      );
      return { remainingMs: time.remaining(attempt), answered: others.length + (choices.length > 0 ? 1 : 0) };
    },

    /** Inside a write; of one that has ended: nothing. @throws Refusal attempt.unknown */
    async handIn(attemptId: AttemptId, attemptKey: string): Promise<StoredAttempt> {
      const attempt = await held(attemptId, attemptKey);
      return attempt.endedAt === null ? end(attempt) : attempt;
    },

    /** Now and then: ends those whose time ran out; once a minute the time spent is written down for a power cut. */
    async keep(): Promise<void> {
      const underWay = await repository.underWay();
      for (const attempt of underWay) await settled(attempt);
      if (clock.monotonic() - keptAt < minuteMs) return;
      keptAt = clock.monotonic();
      const going = underWay.filter((attempt) => !isOver(attempt));
      if (going.length === 0) return;
      await database.write(async () => {
        for (const attempt of going) await repository.keep(attempt.id, time.stamp(attempt));
      });
    },
  };
}
