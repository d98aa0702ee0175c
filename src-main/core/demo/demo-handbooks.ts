/** Two invented branches: handbooks at every stage, what mentors wrote, a notice of today. */
import { randomUUID } from 'node:crypto';
import type { StepWish } from '../../contract/development-steps.ts';
import type { AssessmentFields } from '../../contract/mentoring.ts';
import type { BranchId, MemberId, PoliticalStatus } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { addDays, addMonths, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { Services } from '../services.ts';
import { courseFrom, detailsOf } from './demo-course.ts';
import { demoCard } from './demo-people.ts';
import type { MovedClock } from './moved-clock.ts';

const keeper = '示例管理员';
const branchNames = [
  ['学生社区第一党支部（示例）', '示例书记甲'],
  ['学生社区第二党支部（示例）', '示例书记乙'],
] as const;
/** 我的进度 of this activist opens with the card and the code. */
export const demoReader = { studentNumber: '20240106018', card: demoCard(17), code: '5839' } as const;
const committee = '示例外国语学院党总支';

/** Steps taken (events of the course, not numbers), days since the last of them, people. */
const plan: readonly (readonly [PoliticalStatus, events: number, since: readonly number[]])[] = [
  ['中共党员', 28, [15]],
  ['中共预备党员', 23, [20]],
  ['中共预备党员', 21, [30]],
  ['发展对象', 14, [3]],
  ['发展对象', 12, [14]],
  ['发展对象', 9, [9]],
  ['入党积极分子', 8, [4]],
  ['入党积极分子', 7, [6, 30]],
  ['入党积极分子', 6, [10, 40, 75]],
  ['入党积极分子', 5, [15, 60, 95, 140, 170]],
  ['入党申请人', 2, [20, 60, 110, 150]],
  ['入党申请人', 1, [12, 45]],
];

interface Parts {
  readonly services: Services;
  readonly database: Database;
  readonly clock: MovedClock;
}

interface Way {
  readonly memberId: MemberId;
  readonly branchId: BranchId;
  readonly branchName: string;
  readonly appliedOn: string;
}

interface Begun extends Way {
  /** Of step 3. */
  readonly activistOn: string | null;
}

export async function keepHandbooks({ services, database, clock }: Parts): Promise<void> {
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const branches: { branchId: BranchId; branchName: string }[] = [];
  for (const [branchName, secretary] of branchNames) {
    const fields = { name: branchName, committee, secretary };
    const branchId = await database.write(() => services.development.branches.save(null, 0, fields, false));
    branches.push({ branchId, branchName });
  }
  const chosen = new Set<MemberId>();
  for (const [status, events, since] of plan) {
    for (const [place, days] of since.entries()) {
      const branch = branches[(events + place) % branches.length];
      if (branch === undefined) continue;
      const appliedOn = addDays(today, -(lastDay(today, events) + days));
      const memberId = await oldEnough(services, status, appliedOn, chosen, events <= 2);
      if (memberId === undefined) continue;
      chosen.add(memberId);
      await database.write(async () => {
        const begun = await walk(services, clock, { memberId, ...branch, appliedOn }, events);
        if (begun.activistOn !== null) await mentor(services, clock, begun, today);
        const known = (await services.members.fieldsOf([memberId])).get(memberId);
        const dates = { appliedOn, activistOn: begun.activistOn ?? '' };
        if (known) await services.members.save(memberId, { ...known, ...dates });
      });
    }
  }
  clock.set(now);
  const reader = services.members.find(demoReader.studentNumber, 1)[0]?.member.memberId;
  if (reader !== undefined) await services.ownProgress.codes.set(randomUUID(), reader, demoReader.code, keeper);
  await announce({ services, database, clock }, chosen, today);
  clock.set(now);
}

/** Days from the application to the last of so many events. */
const lastDay = (today: string, events: number): number =>
  courseFrom(addDays(today, -700))[Math.min(events, courseFrom(today).length) - 1]?.[1] ?? 0;

const isReader = ({ studentNumber }: { readonly studentNumber: string }): boolean =>
  studentNumber === demoReader.studentNumber;

/** Somebody of that status who was of age on that day, and of whom no handbook is kept yet; who came to read first. */
async function oldEnough(
  { members, reading }: Services,
  status: PoliticalStatus,
  on: string,
  taken: ReadonlySet<MemberId>,
  isLateComer: boolean,
): Promise<MemberId | undefined> {
  const { members: found } = await members.search('', status, 0, 200);
  const free = found.filter(({ memberId, birthMonth }) => {
    const of18 = `${Number(birthMonth.slice(0, 4)) + 18}${birthMonth.slice(4)}`;
    return !taken.has(memberId) && of18 < on.slice(0, 7);
  });
  const readers = new Set(await reading.sessions.membersNamed(free.map(({ memberId }) => memberId)));
  const chosen = isLateComer
    ? free.at(-1)
    : (free.find(isReader) ?? free.find(({ memberId }) => readers.has(memberId)) ?? free[0]);
  return chosen?.memberId;
}

async function walk({ development }: Services, clock: MovedClock, way: Way, events: number): Promise<Begun> {
  const { memberId, branchId, branchName, appliedOn } = way;
  const evening = (day: string) => instantOf(day, '19:00', clock.timeZone);
  clock.set(evening(appliedOn));
  await development.file.open(memberId, { branchId, openedOn: appliedOn, post: '' }, keeper);
  let version = 1;
  let activistOn: string | null = null;
  for (const [step, days] of courseFrom(appliedOn).slice(0, events)) {
    const happenedOn = addDays(appliedOn, days);
    clock.set(evening(happenedOn));
    const wish: StepWish = {
      details: detailsOf(step, happenedOn),
      happenedOn,
      decidedBy: deciderOf(step, branchName),
      remark: '',
    };
    ({ version } = await development.steps.record(memberId, version, wish, keeper));
    if (step === 3) activistOn = happenedOn;
  }
  const { papers, steps } = await development.ledger.ledger(memberId);
  const doneOn = new Map(steps.map(({ step, records }) => [step, records[0]?.happenedOn]));
  for (const { code, step, isRequired } of papers) {
    const presentOn = doneOn.get(step);
    const isThere = isRequired && presentOn !== undefined && !missing.has(code);
    if (isThere) version = await development.papers.set(memberId, version, { code, presentOn }, keeper);
  }
  return { ...way, activistOn };
}

/** Not brought yet, so that there is something to ask for. */
const missing = new Set(['1-2-2', '2-4', '3-6']);

const ownSteps = new Set([1, 14, 22]);
const superiorSteps = new Set([4, 8, 13, 16, 17, 18, 24]);
const deciderOf = (step: number, branchName: string): string =>
  ownSteps.has(step) ? '本人' : superiorSteps.has(step) ? committee : branchName;

const talks = [
  ['谈了入党动机和近期学习。本人表示从读原著开始，每周记一页笔记。', '把笔记带到下一次读书分享会上讲一讲。'],
  ['谈了期末学习安排与寝室矛盾的处理，能换位思考，主动承担值日。', '继续参加值班，注意劳逸结合。'],
  ['谈了志愿服务的体会：示例社区的老人教会了耐心。', '把体会写进本季度思想汇报。'],
  ['谈了对发展对象要求的认识，对照标准找出不足三条。', '围绕不足制订一学期的计划，三个月后对照。'],
] as const;

const opinions: AssessmentFields['opinions'] = {
  awareness: '坚持理论学习，按时参加读书分享会，发言有准备。',
  character: '诚实守信，待人谦和，愿意帮助同学。',
  conduct: '学习刻苦，值班认真，志愿服务时长达到要求。',
  masses: '听取同寝室与同班同学意见，评价较好。',
  dormitory: '寝室卫生良好，无违规用电。',
};

/** Talks every 85 days, a report a quarter, an assessment each half year. */
async function mentor({ mentoring }: Services, clock: MovedClock, { memberId, activistOn }: Begun, today: string) {
  if (activistOn === null) return;
  const { service } = mentoring;
  const line = { memberId, id: null, version: 0 } as const;
  const evening = (day: string) => clock.set(instantOf(day, '20:30', clock.timeZone));

  for (let [count, heldOn] = [0, addDays(activistOn, 20)]; heldOn <= today; count++, heldOn = addDays(heldOn, 85)) {
    const [content, suggestion] = talks[count % talks.length] ?? talks[0];
    // One of them was written down two weeks afterwards, and says so.
    evening(count === 2 && addDays(heldOn, 14) <= today ? addDays(heldOn, 14) : heldOn);
    const talker = { memberId: null, name: count % 2 === 0 ? '示例联系人甲' : '示例联系人乙' };
    const fields = {
      heldOn,
      startsAt: '19:30',
      place: '社区党员之家',
      talker,
      talkerPost: '培养联系人',
      content,
      suggestion,
    };
    await service.saveTalk({ ...line, fields: { ...fields, method: 'individual' } }, keeper);
  }
  for (let [count, on] = [0, addDays(activistOn, 40)]; on <= today; count++, on = addMonths(on, 3)) {
    evening(on);
    const quarter = `${on.slice(0, 4)}Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
    const title = ['读书与做人', '在值班中学会负责', '志愿服务的体会', '对照标准找差距'][count % 4] ?? '';
    const fields = {
      quarter,
      title,
      submittedOn: on,
      words: 1500 + 120 * (count % 4),
      remark: '联系实际，已当面交流。',
    };
    await service.saveReport({ ...line, fields }, keeper);
  }
  for (let from = activistOn; addMonths(from, 6) <= today; from = addMonths(from, 6)) {
    const to = addDays(addMonths(from, 6), -1);
    const decidedOn = addDays(to, 1);
    evening(decidedOn);
    const said = {
      selfSummary: '半年来坚持学习，参加读书分享与志愿服务，能按时完成值班；不足是发言还不够主动。',
      opinions,
      mentorOpinion: '态度端正，进步明显，同意继续培养。',
      branchOpinion: '经支部委员会讨论，同意培养联系人意见。',
    };
    await service.saveAssessment({ ...line, fields: { from, to, ...said, conclusion: 'good', decidedOn } }, keeper);
  }
}

/** One notice that runs today, of people the superior has agreed to. */
async function announce({ services, database, clock }: Parts, people: ReadonlySet<MemberId>, today: string) {
  const { development, notices } = services;
  const standings = [...(await development.standings.standings()).values()];
  const agreed = standings.filter(({ memberId, step }) => people.has(memberId) && step === 8);
  const branchId = agreed[0]?.branchId;
  if (branchId === undefined) return;
  const { firstOn } = notices.service.window(addDays(today, -2), 1);
  clock.set(instantOf(firstOn <= today ? firstOn : today, '08:30', clock.timeZone));
  await database.write(async () => {
    const fields = {
      kind: 'candidate',
      branchId,
      people: agreed.filter((one) => one.branchId === branchId).map(({ memberId }) => memberId),
      startsOn: firstOn,
      workingDays: 5,
      basis: '《中国共产党发展党员工作细则》第十三条',
      contact: '示例：学生社区办公室（1幢101），工作日 9:00—17:00',
    } as const;
    const { noticeId, version } = await notices.service.save(null, 0, fields, keeper);
    await notices.service.publish(noticeId, version, keeper);
  });
}
