/** The bank as a workbook, and the empty one to fill in: columns the importer reads back. */
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { FileOut } from '../../../contract/values.ts';
import { workbook } from '../../spreadsheet/workbook.ts';
import { letterOf } from '../bank/question-rules.ts';
import { blanksText } from './answer-text.ts';
import { difficultyNames, topicNames, typeNames } from './bank-words.ts';

const optionColumns = 10;
const headings = [
  '题型',
  '题干',
  ...Array.from({ length: optionColumns }, (_, place) => `选项${letterOf(place)}`),
  '正确答案',
  '答案解析',
  '难度',
  '分类',
  '来源',
  '法条',
];
const widths = [10, 50, ...Array.from({ length: optionColumns }, () => 20), 16, 50, 8, 10, 30, 20];

/** The format takes `_x0041_` for a letter; an escaped underscore means itself. */
const plainly = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

function answerText({ type, options, answer, blanks }: QuestionContent): string {
  if (type === 'blank') return blanksText(blanks);
  return type === 'judge' ? (options[answer[0] ?? 0] ?? '') : answer.map(letterOf).join('');
}

function rowOf(question: QuestionContent): string[] {
  const { type, stem, options, explanation, difficulty, topic, source, article } = question;
  return [
    typeNames[type],
    stem,
    ...Array.from({ length: optionColumns }, (_, place) => options[place] ?? ''),
    answerText(question),
    explanation,
    difficultyNames[difficulty],
    topicNames[topic],
    source,
    article ?? '',
  ].map(plainly);
}

export const bankWorkbook = (fileName: string, questions: readonly QuestionContent[]): Promise<FileOut> =>
  workbook(fileName, [{ name: '题库', headings, widths, rows: questions.map(rowOf) }]);

const samples: readonly QuestionContent[] = [
  {
    type: 'single',
    topic: 'alarm',
    difficulty: 'easy',
    stem: '（示例，导入前请删去）发现宿舍起火，报警应当拨打',
    options: ['119', '114', '12345', '96110'],
    answer: [0],
    blanks: [],
    explanation: '火警电话是 119；在校内同时通知值班人员。',
    source: '示例',
    article: null,
  },
  {
    type: 'blank',
    topic: 'extinguisher',
    difficulty: 'medium',
    stem: '（示例，导入前请删去）灭火器压力表的指针在____区时可以使用。',
    options: [],
    answer: [],
    blanks: [['绿色', '绿']],
    explanation: '同一空的几种写法用分号隔开，几个空用竖线隔开。',
    source: '示例',
    article: null,
  },
];

export const bankTemplate = (): Promise<FileOut> => bankWorkbook('题库导入模板.xlsx', samples);
