/** Where everybody stands by the rules. Facts come in sets; the board's digest of each person is kept until it changes. */
import type { Mentor } from '../../../contract/development.ts';
import type { Due } from '../../../contract/development-rules.ts';
import type { StepRecord, StepWish } from '../../../contract/development-steps.ts';
import type { BranchId, MemberId, NamedPerson } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import { soundRows } from '../../database/sound-rows.ts';
import type { Clock } from '../../kernel/clock.ts';
import { lateDaysOf, localDatesIn } from '../../kernel/late-days.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { MentoringDatesService } from '../../mentoring/mentoring-dates.service.ts';
import type { DevelopmentFacts, Judgement, NoticeFact, Probation, Progress } from '../rules/facts.ts';
import type {
  FileInBrief,
  LedgerRepository,
  MentorInBrief,
  StepInBrief,
  StoredMentor,
  StoredStep,
} from './ledger.repository.ts';

export type { DevelopmentFacts, Judgement, NoticeFact, Probation, Progress } from '../rules/facts.ts';

/** The packs and overlays in force, told nothing but facts and the day (local). */
export interface Rules {
  progressOf(facts: DevelopmentFacts, today: string): Progress;
  judgeStep(facts: DevelopmentFacts, wish: StepWish, today: string): Judgement;
}

/** What a board needs of one person with a handbook. */
export interface Standing {
  readonly memberId: MemberId;
  readonly branchId: BranchId;
  readonly bookNumber: string;
  readonly endedOn: string | null;
  /** 1…5; 0 before an application. */
  readonly stage: number;
  /** The last one done or going on; 0 and NULL before an application. */
  readonly step: number;
  readonly stepOn: string | null;
  /** Live ones. */
  readonly mentors: readonly { readonly who: NamedPerson; readonly post: string }[];
  /** The most pressing first. */
  readonly dues: readonly Due[];
  readonly probation: Probation | null;
}

interface Parts {
  readonly repository: LedgerRepository;
  readonly members: Pick<MembersService, 'fieldsOf'>;
  readonly mentoringDates: Pick<MentoringDatesService, 'datesOf'>;
  /** 公示 that ran their days. */
  readonly noticesOf: (ids: readonly MemberId[]) => Promise<ReadonlyMap<MemberId, readonly NoticeFact[]>>;
  readonly rules: () => Rules;
  readonly database: Pick<Database, 'afterCommit' | 'isInsideWrite'>;
  readonly clock: Clock;
}

export type StandingsService = ReturnType<typeof standingsService>;

export const whoOf = ({ whoId, name }: Pick<StoredMentor, 'whoId' | 'name'>): NamedPerson => ({
  memberId: whoId,
  name,
});

export const mentorOf = (one: StoredMentor): Mentor => ({
  mentorId: one.id,
  who: whoOf(one),
  post: one.post,
  isFullMember: one.isFullMember,
  from: one.from,
  to: one.to,
  endReason: one.endReason,
});

export const recordOf = (stored: StoredStep, dayOf: (instant: number) => string): StepRecord => ({
  recordId: stored.id,
  details: stored.details,
  happenedOn: stored.happenedOn,
  decidedBy: stored.decidedBy,
  remark: stored.remark,
  packId: stored.packId,
  recordedAt: stored.recordedAt,
  recordedBy: stored.recordedBy,
  lateDays: lateDaysOf(stored.happenedOn, dayOf(stored.recordedAt)),
  voidedAt: stored.voidedAt,
  voidReason: stored.voidReason,
});

function byMember<Row extends { readonly memberId: MemberId }>(rows: readonly Row[]): (id: MemberId) => Row[] {
  const found = new Map<MemberId, Row[]>();
  for (const row of rows) {
    const own = found.get(row.memberId);
    if (own) own.push(row);
    else found.set(row.memberId, [row]);
  }
  return (id) => found.get(id) ?? [];
}

/** What the rules read of a record; the rest of it says nothing to them. */
// Each by its name: of hundreds of thousands, copying what is left over takes longer than all the rest.
const briefOf = (read: StepInBrief): StepRecord & { readonly memberId: MemberId } => ({
  memberId: read.memberId,
  recordId: read.id,
  details: read.details,
  happenedOn: read.happenedOn,
  packId: read.packId,
  decidedBy: '',
  remark: '',
  recordedAt: 0,
  recordedBy: '',
  lateDays: null,
  voidedAt: null,
  voidReason: null,
});

const peopleAtOnce = 250;

export function standingOf(file: FileInBrief, mentors: readonly MentorInBrief[], progress: Progress): Standing {
  const reached = progress.steps.findLast(({ state }) => state === 'done' || state === 'current');
  const { memberId, branchId, bookNumber, endedOn } = file;
  return {
    memberId,
    branchId,
    bookNumber,
    endedOn,
    stage: progress.stage,
    step: reached?.step ?? 0,
    stepOn:
      reached?.records
        .map(({ happenedOn }) => happenedOn)
        .toSorted()
        .at(-1) ?? null,
    mentors: mentors.filter(({ to }) => to === null).map((one) => ({ who: whoOf(one), post: one.post })),
    dues: progress.dues,
    probation: progress.probation,
  };
}

export function standingsService(parts: Parts) {
  const { repository, members, mentoringDates, noticesOf, rules, database, clock } = parts;
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  const dayOf = localDatesIn(clock.timeZone);
  const kept = new Map<MemberId, Standing>();
  /** Whose digest is out of date; NULL: everybody's. */
  let stale: Set<MemberId> | null = null;
  let keptOn = '';
  let version = 0;
  let renewing: Promise<void> | undefined;

  /** Of these people, beside their steps and months of birth. */
  async function surroundingsOf(ids: readonly MemberId[]) {
    const [files, mentors, transfers, dates, notices] = await Promise.all([
      repository.filesInBrief(ids),
      repository.mentorsInBrief(ids),
      repository.transfersInBrief(ids),
      mentoringDates.datesOf(ids),
      noticesOf(ids),
    ]);
    const [fileOf, mentorsOf, transfersOf] = [byMember(files), byMember(mentors), byMember(transfers)];
    return {
      files,
      mentorsOf,
      factsOf: (id: MemberId): Omit<DevelopmentFacts, 'birthMonth' | 'steps'> => ({
        mentors: mentorsOf(id),
        transfers: transfersOf(id),
        talks: dates.get(id)?.talks ?? [],
        reports: dates.get(id)?.reports ?? [],
        assessments: dates.get(id)?.assessments ?? [],
        notices: notices.get(id) ?? [],
        trainings: dates.get(id)?.trainings ?? [],
        othersOnMeetingDay: 0,
        endedOn: fileOf(id)[0]?.endedOn ?? null,
      }),
    };
  }

  /** Everybody given is in the answer, with a handbook or without. */
  async function factsOf(ids: readonly MemberId[]): Promise<Map<MemberId, DevelopmentFacts>> {
    const [fields, steps, around] = await Promise.all([
      members.fieldsOf(ids),
      repository.steps(ids),
      surroundingsOf(ids),
    ]);
    const stepsOf = byMember(steps);
    return new Map(
      ids.map((id): [MemberId, DevelopmentFacts] => [
        id,
        {
          ...around.factsOf(id),
          birthMonth: fields.get(id)?.birthMonth ?? '',
          steps: stepsOf(id).map((stored) => recordOf(stored, dayOf)),
        },
      ]),
    );
  }

  async function progressOf(ids: readonly MemberId[]): Promise<Map<MemberId, Progress>> {
    const [facts, inForce, day] = [await factsOf(ids), rules(), today()];
    return new Map([...facts].map(([id, one]) => [id, inForce.progressOf(one, day)]));
  }

  /** A few people, without what neither states nor dues depend on. */
  async function computedFew(ids: readonly MemberId[]): Promise<Standing[]> {
    const [steps, around] = await Promise.all([repository.stepsInBrief(ids), surroundingsOf(ids)]);
    const stepsOf = byMember(steps.map(briefOf));
    const [inForce, day] = [rules(), today()];
    return around.files.map((file) => {
      const facts = { ...around.factsOf(file.memberId), birthMonth: '', steps: stepsOf(file.memberId) };
      return standingOf(file, around.mentorsOf(file.memberId), inForce.progressOf(facts, day));
    });
  }

  /** NULL: everybody. In groups, so that neither the memory nor the screen's patience is used up. */
  async function computed(wanted: readonly MemberId[] | null): Promise<Map<MemberId, Standing>> {
    const ids = wanted ?? (await repository.everybody());
    const found = new Map<MemberId, Standing>();
    for (let start = 0; start < ids.length; start += peopleAtOnce) {
      const few = ids.slice(start, start + peopleAtOnce);
      // Whose records are damaged is on no board: what cannot be read cannot be judged.
      for (const standing of await soundRows(few, computedFew)) found.set(standing.memberId, standing);
    }
    return found;
  }

  async function renew(): Promise<void> {
    const day = today();
    if (day !== keptOn) stale = null;
    if (stale?.size === 0) return;
    const wanted = stale;
    // What changes from here on is looked at next time.
    stale = new Set();
    try {
      const found = await computed(wanted === null ? null : [...wanted]);
      if (wanted === null) kept.clear();
      for (const id of wanted ?? []) kept.delete(id);
      for (const [id, standing] of found) kept.set(id, standing);
      keptOn = day;
      version += 1;
    } catch (error) {
      stale = null;
      throw error;
    }
  }

  return {
    factsOf,
    progressOf,

    /** Everybody with a handbook, also an ended one. */
    async standings(): Promise<ReadonlyMap<MemberId, Standing>> {
      // Not committed yet, so not to be kept.
      if (database.isInsideWrite()) return computed(null);
      while (renewing) await renewing;
      renewing = renew().finally(() => (renewing = undefined));
      await renewing;
      return kept;
    },

    /** Another number after every change of standings(). */
    version: () => version,

    /** Inside a write that changed what the rules know of these people (NULL: of everybody). */
    changed(ids: readonly MemberId[] | null): void {
      database.afterCommit(() => {
        if (ids === null) stale = null;
        else for (const id of ids) stale?.add(id);
      });
    },
  };
}
