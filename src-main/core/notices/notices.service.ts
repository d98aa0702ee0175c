/** 公示: written as a draft, put up for its days, taken down or settled. What it says of people is read when it is shown. */
import type { NoticeDetail, NoticeFields, NoticePerson, NoticeRow } from '../../contract/notices.ts';
import { Refusal } from '../../contract/route.ts';
import type { BranchId, MemberId, NoticeId } from '../../contract/values.ts';
import type { BranchesService } from '../development/branches/branches.service.ts';
import type { FileService } from '../development/ledger/file.service.ts';
import type { StandingsService } from '../development/ledger/standings.service.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { WorkCalendar } from '../work-calendar/work-calendar.service.ts';
import { lastDayOf, requireFirstDay, requireSound, stateOf } from './notice-rules.ts';
import { stateWords, titleOf } from './notice-words.ts';
import type { NoticesRepository, StoredNotice } from './notices.repository.ts';

interface Parts {
  readonly repository: NoticesRepository;
  readonly branches: Pick<BranchesService, 'all' | 'require' | 'requireOpen'>;
  readonly files: Pick<FileService, 'require'>;
  readonly standings: Pick<StandingsService, 'factsOf' | 'changed'>;
  readonly members: Pick<MembersService, 'known' | 'fieldsOf'>;
  readonly calendar: WorkCalendar;
  readonly clock: Clock;
}

export type NoticesService = ReturnType<typeof noticesService>;

export function noticesService({ repository, branches, files, standings, members, calendar, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);
  const asOfNow = (notice: StoredNotice): StoredNotice => ({ ...notice, ...lastDayOf(notice, calendar) });

  /** @throws Refusal notice.unknown */
  async function require(id: NoticeId): Promise<StoredNotice> {
    const found = await repository.get(id);
    if (!found) throw new Refusal('notice.unknown');
    return asOfNow(found);
  }

  /** @throws Refusal notice.unknown, notice.changed-elsewhere */
  async function requireVersion(id: NoticeId, version: number): Promise<StoredNotice> {
    const found = await require(id);
    if (found.version !== version) throw new Refusal('notice.changed-elsewhere');
    return found;
  }

  /** @throws Refusal notice.unknown, notice.changed-elsewhere, notice.not-draft */
  async function requireDraft(id: NoticeId, version: number): Promise<StoredNotice> {
    const found = await requireVersion(id, version);
    if (found.state !== 'draft') throw new Refusal('notice.not-draft');
    return found;
  }

  /** `row` of the refusals counts from 1. @throws Refusal member.unknown, development.no-file, development.ended, notice.other-branch */
  async function requirePeople(people: readonly MemberId[], branchId: BranchId): Promise<void> {
    for (const [place, id] of people.entries()) {
      const row = place + 1;
      const file = await files.require(id).catch((error: unknown) => {
        throw error instanceof Refusal ? new Refusal(error.code, { row }) : error;
      });
      if (file.endedOn !== null) throw new Refusal('development.ended', { row });
      if (file.branchId !== branchId) throw new Refusal('notice.other-branch', { row });
    }
  }

  /** In the order given. */
  async function named(ids: readonly MemberId[]): Promise<(NoticePerson & { memberId: MemberId })[]> {
    const [fields, facts] = await Promise.all([members.fieldsOf(ids), standings.factsOf(ids)]);
    return ids.map((memberId) => {
      const known = fields.get(memberId);
      const dayOf = (step: number) =>
        facts.get(memberId)?.steps.find(({ details }) => details.step === step)?.happenedOn ?? null;
      return {
        memberId,
        name: known?.name ?? '',
        sex: known?.sex ?? '',
        birthMonth: known?.birthMonth ?? '',
        className: known?.className ?? '',
        appliedOn: dayOf(1) ?? (known?.appliedOn || null),
        activistOn: dayOf(3) ?? (known?.activistOn || null),
      };
    });
  }

  const branchNames = async () => new Map((await branches.all()).map(({ id, name }) => [id, name]));

  /** Makes rows of these. */
  async function rowsFor(stored: readonly StoredNotice[]): Promise<(one: StoredNotice) => NoticeRow> {
    const [counts, names] = await Promise.all([repository.countsOf(stored.map(({ id }) => id)), branchNames()]);
    const now = today();
    return (one) => ({
      noticeId: one.id,
      kind: one.kind,
      branchName: names.get(one.branchId) ?? '',
      people: counts.get(one.id) ?? 0,
      startsOn: one.startsOn,
      lastOn: one.lastOn,
      isProvisional: one.isProvisional,
      state: stateOf(one, now),
    });
  }
  const rowsOf = async (stored: readonly StoredNotice[]): Promise<NoticeRow[]> =>
    stored.map(asOfNow).map(await rowsFor(stored));

  async function standing(): Promise<StoredNotice[]> {
    const now = today();
    return (await repository.begun(now)).map(asOfNow).filter((one) => stateOf(one, now) === 'running');
  }

  /** What was put up or taken down is known to the rules: the people on it stand elsewhere from now on. */
  async function changed(before: StoredNotice, fields: Partial<StoredNotice>, savedBy: string): Promise<number> {
    const version = before.version + 1;
    await repository.update(before.id, { ...fields, version, savedAt: clock.now(), savedBy });
    standings.changed(await repository.peopleOf(before.id));
    return version;
  }

  return {
    /** Those of today, with what everybody may read of them; those that end first, first. */
    async running() {
      const [stored, names] = await Promise.all([standing(), branchNames()]);
      return Promise.all(
        stored.map(async ({ id, kind, branchId, startsOn, lastOn, isProvisional, basis, contact }) => ({
          noticeId: id,
          kind,
          branchName: names.get(branchId) ?? '',
          startsOn,
          lastOn,
          isProvisional,
          basis,
          contact,
          people: (await named(await repository.peopleOf(id))).map(({ memberId: _, ...person }) => person),
        })),
      );
    },

    /** Running today, nobody named; NULL: of every branch. */
    async runningOf(branchId: BranchId | null): Promise<NoticeRow[]> {
      return rowsOf((await standing()).filter((one) => branchId === null || one.branchId === branchId));
    },

    async list(offset: number, limit: number) {
      const [page, total] = await Promise.all([repository.page(offset, limit), repository.total()]);
      return { notices: await rowsOf(page), total };
    },

    /** @throws Refusal notice.unknown */
    async one(id: NoticeId): Promise<NoticeDetail> {
      const stored = await require(id);
      const [people, branch] = await Promise.all([repository.peopleOf(id), branches.require(stored.branchId)]);
      const { id: noticeId, state: _, ...same } = stored;
      return {
        ...same,
        noticeId,
        people,
        branchName: branch.name,
        committee: branch.committee,
        state: stateOf(stored, today()),
        named: await named(people),
      };
    },

    window: (startsOn: string, workingDays: number) => {
      const { daysOff, makeUpDays, ...window } = calendar.windowFrom(startsOn, workingDays);
      return { ...window, daysOff: [...daysOff], makeUpDays: [...makeUpDays] };
    },

    /** Inside a write. @throws Refusal of the contract's problems of notices.save */
    async save(id: NoticeId | null, version: number, { people, ...fields }: NoticeFields, savedBy: string) {
      const before = id === null ? undefined : await requireDraft(id, version);
      requireSound({ people, ...fields });
      await branches.requireOpen(fields.branchId);
      await requirePeople(people, fields.branchId);
      const { lastOn, isProvisional } = calendar.windowFrom(fields.startsOn, fields.workingDays);
      const draft = { ...fields, lastOn, isProvisional };
      if (before !== undefined) {
        await repository.setPeople(before.id, people);
        return { noticeId: before.id, version: await changed(before, draft, savedBy) };
      }
      const noticeId = await repository.insert({
        ...draft,
        state: 'draft',
        version: 1,
        savedAt: clock.now(),
        savedBy,
        outcomeNote: '',
      });
      await repository.setPeople(noticeId, people);
      return { noticeId, version: 1 };
    },

    /** Inside a write. @throws Refusal of the contract's problems of notices.publish */
    async publish(id: NoticeId, version: number, by: string): Promise<number> {
      const draft = await requireDraft(id, version);
      requireFirstDay(draft.startsOn, today(), calendar);
      await requirePeople(await repository.peopleOf(id), draft.branchId);
      const { lastOn, isProvisional } = calendar.windowFrom(draft.startsOn, draft.workingDays);
      return changed(draft, { state: 'published', publishedAt: clock.now(), lastOn, isProvisional }, by);
    },

    /** Inside a write. A draft is given up by it. @throws Refusal of the contract's problems of notices.withdraw */
    async withdraw(id: NoticeId, version: number, withdrawReason: string, by: string): Promise<number> {
      const before = await requireVersion(id, version);
      if (!['draft', 'waiting', 'running'].includes(stateOf(before, today()))) throw new Refusal('notice.over');
      return changed(before, { state: 'withdrawn', withdrawReason }, by);
    },

    /** Inside a write. @throws Refusal of the contract's problems of notices.settle */
    async settle(
      id: NoticeId,
      version: number,
      { outcome, note }: { outcome: 'no-objection' | 'objections'; note: string },
      by: string,
    ): Promise<number> {
      const before = await requireVersion(id, version);
      if (stateOf(before, today()) !== 'over') throw new Refusal('notice.not-over');
      return changed(before, { state: 'settled', outcome, outcomeNote: note }, by);
    },

    /** Of a branch or (NULL) of all, earliest first, with the names on them: the register. */
    async register(branchId: BranchId | null) {
      const stored = (await repository.all()).filter((one) => branchId === null || one.branchId === branchId);
      const rowOf = await rowsFor(stored);
      return Promise.all(
        stored.map(asOfNow).map(async (one) => ({
          ...rowOf(one),
          title: titleOf(one.kind),
          stateText: stateWords[stateOf(one, today())],
          workingDays: one.workingDays,
          contact: one.contact,
          outcome: one.outcome,
          outcomeNote: one.outcomeNote,
          withdrawReason: one.withdrawReason,
          names: (await repository.peopleOf(one.id)).map((id) => members.known(id)?.name ?? ''),
        })),
      );
    },

    /** Inside a write: those that ended before `before` (epoch ms). Returns how many went. */
    forgetNotices: (before: number): Promise<number> => repository.removeBefore(localDateOf(before, clock.timeZone)),
    membersWithRecords: repository.membersWithRecords,
    forgetMembers: repository.forgetMembers,
  };
}
