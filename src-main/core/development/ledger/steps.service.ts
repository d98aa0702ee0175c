/** The 25 steps as people decided them: tried, written down, taken back latest first. */
import type { Finding } from '../../../contract/development-rules.ts';
import type { StepDetails, StepWish } from '../../../contract/development-steps.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, StepRecordId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { FileService } from './file.service.ts';
import { detailsAsKnown, latestOf, requireNotLater, requireRoom } from './ledger-rules.ts';
import type { LedgerRepository, StoredFile } from './ledger.repository.ts';
import { type Judgement, type Rules, type StandingsService, whoOf } from './standings.service.ts';

interface Parts {
  readonly repository: LedgerRepository;
  readonly file: FileService;
  readonly members: Pick<MembersService, 'known'>;
  readonly standings: Pick<StandingsService, 'factsOf'>;
  readonly rules: () => Rules;
  readonly clock: Clock;
}

/** @throws Refusal development.blocked, with the first of the findings that forbid it */
function requireFree(findings: readonly Finding[]): void {
  const found = findings.find(({ force }) => force === 'block');
  if (!found) return;
  const { rule, code, earliestOn } = found;
  throw new Refusal('development.blocked', { rule, code, earliestOn: earliestOn ?? '' });
}

export type StepsService = ReturnType<typeof stepsService>;

export function stepsService({ repository, file: files, members, standings, rules, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  async function judge(file: StoredFile, wish: StepWish): Promise<Judgement> {
    const facts = (await standings.factsOf([file.memberId])).get(file.memberId);
    if (!facts) throw new Error('no facts of a member who is there');
    const { step } = wish.details;
    // of several candidates of one meeting each is voted on alone.
    const others = step === 15 || step === 23 ? await repository.othersOn(file, step, wish.happenedOn) : 0;
    return rules().judgeStep({ ...facts, othersOnMeetingDay: others }, wish, today());
  }

  async function addMentors(memberId: MemberId, wish: StepWish, details: StepDetails, by: string): Promise<void> {
    if (details.step !== 5) return;
    const from = wish.happenedOn;
    const terms = (await repository.mentors([memberId])).map((one) => ({ ...one, who: whoOf(one) }));
    requireRoom(
      terms,
      details.mentors.map(({ who }) => ({ who, from })),
    );
    await repository.addMentors(
      details.mentors.map(({ who, post, isFullMember }) => ({
        memberId,
        whoId: who.memberId,
        name: who.name,
        post,
        isFullMember,
        from,
        to: null,
        endReason: null,
        recordedAt: clock.now(),
        recordedBy: by,
      })),
    );
  }

  return {
    /** @throws Refusal member.unknown, development.no-file */
    async try(memberId: MemberId, wish: StepWish): Promise<Judgement> {
      return judge(await files.require(memberId), wish);
    },

    /** Inside a write. @throws Refusal of the contract's problems of development.recordStep */
    async record(memberId: MemberId, version: number, wish: StepWish, recordedBy: string) {
      const file = await files.requireRunning(memberId, version);
      requireNotLater(wish.happenedOn, today());
      const details = detailsAsKnown(members, memberId, wish.details);
      const { findings, packId } = await judge(file, { ...wish, details });
      requireFree(findings);
      await addMentors(memberId, wish, details, recordedBy);
      const { happenedOn, decidedBy, remark } = wish;
      const recordId = await repository.addStep({
        memberId,
        step: details.step,
        happenedOn,
        decidedBy,
        details,
        remark,
        packId,
        recordedAt: clock.now(),
        recordedBy,
        voidedAt: null,
        voidReason: null,
      });
      return { recordId, version: await files.changed(file), findings: [...findings] };
    },

    /** Inside a write. The mentors step 5 brought go with it. @throws Refusal of the problems of development.voidStep */
    async strikeOut(memberId: MemberId, version: number, recordId: StepRecordId, reason: string): Promise<number> {
      const file = await files.requireVersion(memberId, version);
      const standing = await repository.steps([memberId]);
      const record = standing.find(({ id }) => id === recordId);
      const latest = latestOf(standing);
      if (!record || !latest) throw new Refusal('development.record-unknown');
      if (latest.id !== record.id) {
        throw new Refusal('development.later-steps-stand', { step: latest.step, day: latest.happenedOn });
      }
      await repository.voidStep(recordId, clock.now(), reason);
      if (record.step === 5) {
        const brought = (await repository.mentors([memberId])).filter(
          ({ recordedAt, from }) => recordedAt === record.recordedAt && from === record.happenedOn,
        );
        await repository.removeMentors(brought.map(({ id }) => id));
      }
      return files.changed(file);
    },
  };
}
