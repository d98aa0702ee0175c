/** A campaign's report with invented figures. */
import type { CampaignFields, CampaignReport } from '../../../src-main/contract/quiz-campaigns.ts';
import type { CampaignId, QuestionId } from '../../../src-main/contract/values.ts';
import { campaignReportPaper } from '../../../src-main/core/quiz/campaigns/campaign-report.sheet.ts';
import { sampleCampaign } from '../../contract/quiz-examples.ts';
import { madeAt } from './papers.ts';

const floors = [1, 2, 3, 4].map((floor) => ({
  floor: String(floor),
  invited: 40,
  took: 30 + floor,
  passed: 20 + floor,
}));

export const report: CampaignReport = {
  campaign: {
    // Of the form of the wire, where a question's id is a number.
    ...(sampleCampaign as CampaignFields),
    title: '宿舍防火防盗安全知识测验（示例）',
    grades: ['2026级'],
    campaignId: 1 as CampaignId,
    state: 'published',
    version: 2,
    totalMarks: 100,
    questions: 5,
    attemptsBegun: 300,
    withdrawReason: null,
  },
  madeAt,
  people: { invited: 330, took: 130, passed: 90, attempts: 201 },
  buildings: [
    { building: '示例苑1幢', invited: 160, took: 130, passed: 90, floors },
    { building: '名字很长的示例楼栋之家第二十六号楼', invited: 150, took: 0, passed: 0, floors: floors.slice(0, 1) },
    { building: '', invited: 20, took: 0, passed: 0, floors: [{ floor: '', invited: 20, took: 0, passed: 0 }] },
  ],
  grades: [{ grade: '2026级', invited: 330, took: 130, passed: 90 }],
  bands: [0, 0, 1, 0, 4, 5, 10, 20, 40, 50],
  meanScore: 84.4615,
  medianScore: 88,
  meanSeconds: 605,
  topics: [
    { topic: 'electricity', shown: 400, right: 301 },
    { topic: 'alarm', shown: 100, right: 0 },
    { topic: 'fraud', shown: 100, right: 100 },
  ],
  questions: Array.from({ length: 12 }, (_, place) => ({
    questionId: (place + 1) as QuestionId,
    version: 1,
    type: 'single',
    topic: 'electricity',
    stem: `示例题 ${place + 1}：下列做法中正确的是`,
    shown: 100,
    right: 20 + place,
    unanswered: 2,
    options: ['关灯断电', '使用热得快', '飞线充电', '离开不断电'].map((text, at) => ({
      text,
      isAnswer: at === place % 4,
      chosen: at === place % 4 ? 20 + place : 20,
    })),
  })),
};

export const campaignReport = (more: Partial<CampaignReport> = {}) =>
  campaignReportPaper(
    { ...report, ...more },
    { number: 'CB-2026-000001', isReprint: false },
    { stationName: '163党群服务站', zone: 'Asia/Shanghai' },
  );
