/** Ledgers, mentoring, handbooks and one's own progress over any way of reaching the application. */
import { expect, it } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import { newKey } from './carrier.ts';
import { examples, nobody } from './examples.ts';
import { sampleAssessment, sampleTalk } from './handbook-examples.ts';
import type { Station } from './reading.ts';

const appliedOn = '2026-02-02';
const card = '04CC00D1';
const key = () => ({ requestKey: newKey() });

async function newcomer({ must }: ReturnType<Station['screen']>, studentNumber: string): Promise<MemberId> {
  const fields = { ...nobody, studentNumber, birthMonth: '2004-01' } as Ask<'members.save'>['fields'];
  return (await must('members.save', { ...key(), fields })).memberId;
}

export function asksHandbook({ screen }: Station): void {
  let memberId: MemberId;

  // Bug: a route was built and never once called over this way; a step the rules forbid is recorded.
  it('keeps a ledger: a step tried, recorded, refused, taken back; papers, mentors, moves, the end', async () => {
    const { must, problem } = screen();
    memberId = await newcomer(screen(), '20260140');
    const named = { name: '示例台账支部', committee: '示例学院党委', secretary: '' };
    const { branchId } = await must('development.saveBranch', {
      ...key(),
      branchId: null,
      version: 0,
      fields: named,
      isClosed: false,
    });
    expect((await must('development.branches', {})).branches).toMatchObject([{}, { branchId, people: 0 }]);
    const fields = { branchId, openedOn: appliedOn, post: '' };
    let { version } = await must('development.openFile', { ...key(), memberId, fields });
    const now = () => ({ ...key(), memberId, version });
    ({ version } = await must('development.saveFile', { ...now(), fields: { ...fields, post: '班长' } }));
    const wish = { details: { step: 1 }, happenedOn: appliedOn, decidedBy: '本人', remark: '' } as const;
    const tried = await must('development.tryStep', { memberId, wish });
    expect(tried.findings.filter(({ force }) => force === 'block')).toEqual([]);
    const recorded = await must('development.recordStep', { ...now(), wish });
    ({ version } = recorded);
    const activist: Ask<'development.recordStep'>['wish']['details'] = {
      step: 3,
      recommendedBy: [],
      recommendedOn: null,
    };
    const tooEarly = { ...wish, details: activist };
    expect(await problem('development.recordStep', { ...now(), wish: tooEarly })).toBe('development.blocked');
    ({ version } = await must('development.setPaper', { ...now(), code: '1-1', presentOn: appliedOn }));
    const mentor = { who: { memberId: null, name: '示例联系人' }, post: '教师', isFullMember: true, from: appliedOn };
    ({ version } = await must('development.addMentor', { ...now(), ...mentor }));
    const { mentors, papers } = await must('development.ledger', { memberId });
    expect(papers.find(({ code }) => code === '1-1')).toMatchObject({ presentOn: appliedOn });
    const { mentorId } = mentors[0]!;
    ({ version } = await must('development.endMentor', { ...now(), mentorId, to: appliedOn, reason: '示例：调离' }));
    const move = {
      kind: 'in',
      on: appliedOn,
      unit: '示例大学',
      toBranch: branchId,
      isChecked: true,
      note: '',
    } as const;
    ({ version } = await must('development.transfer', { ...now(), fields: move }));
    const { recordId } = recorded;
    ({ version } = await must('development.voidStep', { ...now(), recordId, reason: '示例：记错了人' }));
    ({ version } = await must('development.endFile', { ...now(), on: '2026-06-30', reason: 'withdrew', note: '' }));
    await must('development.reopenFile', now());
    expect((await must('development.rulePacks', {})).packs.filter(({ isNational }) => isNational)).toHaveLength(2);
    expect(await problem('development.setOverlay', { ...key(), packId: 'nowhere', isOn: true })).toBe(
      'rule-pack.unknown',
    );
  });

  // Bug: what a mentor wrote is lost, or stays when it was taken back.
  it('keeps what mentors write, and takes it back', async () => {
    const { must } = screen();
    const line = () => ({ ...key(), memberId, version: 0 });
    const gone = () => ({ ...key(), version: 1, reason: '示例：写错了人' });
    const { talkId } = await must('mentoring.saveTalk', { ...line(), talkId: null, fields: sampleTalk });
    const { fields: report } = examples['mentoring.saveReport']();
    const { reportId } = await must('mentoring.saveReport', { ...line(), reportId: null, fields: report });
    const assessed = { ...line(), assessmentId: null, fields: sampleAssessment };
    const { assessmentId } = await must('mentoring.saveAssessment', assessed);
    const { fields: course } = examples['mentoring.saveTraining']();
    const { trainingId } = await must('mentoring.saveTraining', { ...line(), trainingId: null, fields: course });
    const { fields: prize } = examples['mentoring.saveAward']();
    const { awardId } = await must('mentoring.saveAward', { ...line(), awardId: null, fields: prize });
    expect(await must('mentoring.person', { memberId })).toMatchObject({
      talks: [{ talkId }],
      reports: [{ reportId }],
      assessments: [{ assessmentId }],
      trainings: [{ trainingId }],
      awards: [{ awardId }],
    });
    expect((await must('mentoring.people', { mentor: null, show: 'all' })).total).toBeGreaterThan(0);
    await must('mentoring.removeTalk', { ...gone(), talkId });
    await must('mentoring.removeReport', { ...gone(), reportId });
    await must('mentoring.removeAssessment', { ...gone(), assessmentId });
    await must('mentoring.removeTraining', { ...gone(), trainingId });
    await must('mentoring.removeAward', { ...gone(), awardId });
    const left = await must('mentoring.person', { memberId });
    expect([left.talks, left.reports, left.assessments, left.trainings, left.awards]).toEqual([[], [], [], [], []]);
  });

  // Bug: a leaf that never was is known; a run is begun for a printer that is not there.
  it('knows the pages of a book, its leaves, and runs of many', async () => {
    const { must, problem } = screen();
    const request: Ask<'printing.save'>['request'] = { sheet: 'handbook', memberId, pages: ['H4'], leaf: null };
    const { job } = await must('printing.save', { ...key(), request });
    expect(job).toMatchObject({ state: 'saved', number: expect.stringMatching(/^SC-/) as string });
    const { pages } = await must('handbook.outline', { memberId });
    expect(pages.find(({ page }) => page === 'H4')).toMatchObject({ leaves: 1, isCurrent: true });
    expect(await problem('handbook.scan', { code: '163' })).toBe('handbook.code-malformed');
    expect(await must('handbook.printed', { from: '2020-01-01', to: '2100-01-01' })).toMatchObject({ books: 1 });
    const who: Ask<'handbook.startRun'>['who'] = { by: 'people', people: [memberId] };
    const run = { ...examples['handbook.startRun'](), ...key(), who };
    expect(await problem('handbook.startRun', run)).toMatch(/^printer\.(unknown|gone)$/);
    expect(await must('handbook.runs', {})).toEqual({ runs: [] });
    for (const route of ['handbook.run', 'handbook.cancelRun', 'handbook.retryRun'] as const) {
      expect(await problem(route, { printRunId: 1 }), route).toBe('run.unknown');
    }
    expect(await problem('printing.retry', { jobId: job.jobId })).toBe('job.not-failed');
    await must('printing.saveQuota', { ...key(), ownPagesADay: 12 });
    expect(await must('printing.quota', {})).toEqual({ ownPagesADay: 12 });
  });

  // Bug: the way of somebody is shown for the card alone, or goes on after they left.
  it('shows one’s own way to card and code, until they leave', async () => {
    const { must, problem } = screen();
    expect(await problem('own.setCode', { ...key(), memberId, code: '1234' })).toBe('own.code-too-simple');
    await must('own.setCode', { ...key(), memberId, code: '5839' });
    expect(await must('own.codeOf', { memberId })).toMatchObject({ isLocked: false });
    expect(await must('own.offered', {})).toMatchObject({ isOffered: true });
    await must('members.bindCard', { ...key(), memberId, cardText: card });
    expect(await problem('own.open', { cardText: card, code: '9385' })).toBe('own.wrong-code');
    const { ticket, progress } = await must('own.open', { cardText: card, code: '5839' });
    expect(progress.pagesLeft).toBe(12);
    expect((await must('own.progress', { ticket })).bookNumber).toMatch(/^SC-/);
    expect(await problem('own.print', { ...key(), ticket, pages: ['H5'] })).toMatch(/^(printer|paper|own)\./);
    await must('own.leave', { ticket });
    expect(await problem('own.progress', { ticket })).toBe('own.ticket-over');
    await must('own.removeCode', { ...key(), memberId });
    expect(await problem('own.open', { cardText: card, code: '5839' })).toBe('own.no-code');
  });
}
