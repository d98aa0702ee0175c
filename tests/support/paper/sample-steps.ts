/** Where the person of the sample book stands: six of 25 steps, and papers of the file. */
import type { FilePaper } from '../../../src-main/contract/development.ts';
import type { BookRecords } from '../../../src-main/core/handbook/book-records.ts';

const at = (day: string): number => Date.parse(`${day}T19:00:00+08:00`);

const names: readonly (readonly [string, number, boolean])[] = [
  ['递交入党申请书', 1, false],
  ['党组织派人谈话', 1, false],
  ['推荐和确定入党积极分子', 2, false],
  ['上级党委备案', 2, false],
  ['指定培养联系人', 2, false],
  ['培养教育考察', 2, true],
  ['确定发展对象', 3, false],
  ['报上级党委备案', 3, false],
  ['确定入党介绍人', 3, false],
  ['进行政治审查', 3, false],
  ['开展集中培训', 3, false],
  ['支部委员会审查', 4, false],
  ['上级党委预审', 4, false],
  ['填写入党志愿书', 4, false],
  ['支部大会讨论', 4, false],
  ['上级党委派人谈话', 4, false],
  ['上级党委审批', 4, false],
  ['再上一级党委组织部门备案', 4, false],
  ['编入党支部和党小组', 5, false],
  ['入党宣誓', 5, false],
  ['继续教育考察', 5, true],
  ['提出转正申请', 5, false],
  ['支部大会讨论', 5, false],
  ['上级党委审批', 5, false],
  ['材料归档', 5, false],
];
const done = ['2026-01-15', '2026-02-03', '2026-03-20', '2026-03-28', '2026-04-02', '2026-09-20'];

export const sampleSteps: BookRecords['steps'] = names.map(([name, stage, isPeriodic], index) => ({
  step: index + 1,
  stage,
  name,
  isPeriodic,
  state: done[index] === undefined ? 'waiting' : 'done',
  records:
    done[index] === undefined
      ? []
      : [
          {
            recordId: (index + 1) as never,
            // The page shows none of it.
            details: { step: 1 },
            happenedOn: done[index],
            decidedBy: '示例公寓第三党支部委员会',
            remark: '',
            packId: '2026-05',
            recordedAt: at(done[index]),
            recordedBy: '值班员示例',
            lateDays: null,
            voidedAt: null,
            voidReason: null,
          },
        ],
}));

const paper = (code: string, name: string, step: number, presentOn: string | null, staysOff = false): FilePaper => ({
  code,
  name,
  step,
  issuer: 'branch',
  isRequired: true,
  staysOff,
  presentOn,
});
export const samplePapers: BookRecords['papers'] = [
  paper('1-1', '入党申请书', 1, '2026-01-15'),
  paper('1-2', '谈话记录', 2, '2026-02-03'),
  paper('1-3', '发展党员全程纪实表', 2, null),
  paper('2-6', '培养考察登记表', 6, '2026-09-20'),
  paper('3-7', '政治审查材料', 10, null, true),
  paper('4-3', '入党志愿书', 14, null, true),
];
