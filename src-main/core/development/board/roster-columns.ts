/** Columns of the 花名册 a college asks for. */
import type { ExportList } from '../../../contract/development-board.ts';
import type { StepDetails, StepRecord } from '../../../contract/development-steps.ts';
import type { MemberFields } from '../../../contract/members.ts';
import type { Standing } from '../ledger/standings.service.ts';
import { dueDayText, dueText, stageWords, stepName } from './board-words.ts';

export type Roster = Exclude<ExportList, 'due' | 'notices'>;

export interface RosterPerson {
  /** From 1. */
  readonly place: number;
  readonly fields: MemberFields;
  readonly standing: Standing;
  readonly branchName: string;
  /** Those that stand. */
  readonly steps: readonly StepRecord[];
}

interface Column {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly text: (person: RosterPerson) => string;
}

const lastOf = <Step extends number>({ steps }: RosterPerson, step: Step) =>
  steps.findLast((one) => one.details.step === step);
const detailsOf = <Step extends StepDetails['step']>(person: RosterPerson, step: Step) =>
  lastOf(person, step)?.details as Extract<StepDetails, { step: Step }> | undefined;

const plain = (heading: string, field: keyof MemberFields, width: number): Column => ({
  heading,
  width,
  text: ({ fields }) => fields[field],
});
const dayOf = (heading: string, step: number): Column => ({
  heading,
  width: 14,
  text: (person) => lastOf(person, step)?.happenedOn ?? '',
});

const person: readonly Column[] = [
  { heading: '序号', width: 6, text: ({ place }) => String(place) },
  plain('学号', 'studentNumber', 14),
  plain('姓名', 'name', 16),
  plain('性别', 'sex', 6),
  plain('民族', 'ethnicity', 8),
  plain('出生年月', 'birthMonth', 10),
  plain('籍贯', 'nativePlace', 18),
  plain('学院', 'college', 20),
  plain('专业', 'major', 20),
  plain('年级', 'grade', 10),
  plain('班级', 'className', 18),
];
const ending: readonly Column[] = [
  { heading: '所在支部', width: 24, text: ({ branchName }) => branchName },
  { heading: '手册编号', width: 18, text: ({ standing }) => standing.bookNumber },
  { heading: '最近应办', width: 24, text: ({ standing: { dues } }) => (dues[0] ? dueText(dues[0]) : '') },
  { heading: '截止', width: 20, text: ({ standing: { dues } }) => (dues[0] ? dueDayText(dues[0]) : '') },
];
const mentors: Column = {
  heading: '培养联系人',
  width: 20,
  text: ({ standing }) => standing.mentors.map(({ who }) => who.name).join('、'),
};
const sponsors: Column = {
  heading: '入党介绍人',
  width: 20,
  text: (one) => (detailsOf(one, 9)?.sponsors ?? []).map(({ who }) => who.name).join('、'),
};
const training: Column = {
  heading: '集中培训',
  width: 26,
  text(one) {
    const held = detailsOf(one, 11);
    if (held === undefined) return '';
    const parts = [`${held.days} 天`, `${held.hours} 学时`, held.certificate];
    return parts.filter((part) => part !== '').join(' ');
  },
};
const applied = dayOf('申请入党时间', 1);
const activist = dayOf('确定为积极分子时间', 3);
const candidate = dayOf('确定为发展对象时间', 7);
const probationEnds: Column = {
  heading: '预备期满',
  width: 18,
  text: ({ standing: { probation } }) =>
    probation === null ? '' : `${probation.to}${probation.isExtended ? '（延长）' : ''}`,
};

const between: Readonly<Record<Roster, readonly Column[]>> = {
  applicants: [plain('政治面貌', 'politicalStatus', 14), applied, dayOf('党组织谈话时间', 2)],
  activists: [applied, activist, dayOf('备案时间', 4), mentors],
  candidates: [
    applied,
    activist,
    candidate,
    mentors,
    sponsors,
    dayOf('政治审查时间', 10),
    training,
    dayOf('上级预审时间', 13),
  ],
  probationers: [
    applied,
    activist,
    candidate,
    sponsors,
    dayOf('支部大会接收时间', 15),
    dayOf('上级审批时间', 17),
    dayOf('入党宣誓时间', 20),
    probationEnds,
  ],
  all: [
    applied,
    activist,
    candidate,
    dayOf('支部大会接收时间', 15),
    dayOf('转正时间', 24),
    mentors,
    { heading: '阶段', width: 26, text: ({ standing }) => stageWords[standing.stage] ?? '' },
    { heading: '所在步骤', width: 24, text: ({ standing }) => stepName(standing.step) },
    { heading: '日期', width: 14, text: ({ standing }) => standing.stepOn ?? '' },
    { heading: '手册结束', width: 14, text: ({ standing }) => standing.endedOn ?? '' },
  ],
};

export const columnsOf = (roster: Roster): readonly Column[] => [...person, ...between[roster], ...ending];
