/** What can be wrong with a question, in the editor and in an import: the reason, and what cures it. */
import type { ItemFault, ItemNote } from '../../src-main/contract/quiz-exchange.ts';
import type { Facts } from '../../src-main/contract/route.ts';
import { quizZhCn } from './quiz-zh-cn.ts';

const quoted = (fact: string | number | undefined) => (fact === undefined || fact === '' ? '' : `“${fact}”`);
/** Set off by spaces where there are any. */
const spaced = (text: string) => (text === '' ? '' : ` ${text} `);
const letters = (facts: Facts) => String(facts['letters'] ?? '').replaceAll(',', '、');
const optionOf = ({ option }: Facts) => (option === undefined ? '' : `第 ${option} 个选项`);
const parts: Readonly<Record<string, string>> = {
  stem: '题干',
  option: '选项',
  blanks: '空位',
  answers: '同一空的写法',
  answer: '填空答案',
  explanation: '解析',
  source: '来源',
};
/** As the formats call them. */
const foreignTypes: Readonly<Record<string, string>> = {
  matching: '配对题',
  match: '配对题',
  essay: '问答题',
  numerical: '计算题',
  calculated: '计算题',
  cloze: '完形填空',
  description: '说明',
  ordering: '排序题',
};
const foreign = (type: string | number | undefined) =>
  type === undefined ? undefined : (foreignTypes[String(type)] ?? type);
const topicName = (topic: string | number | undefined): string =>
  Object.entries(quizZhCn.topics).find(([key]) => key === topic)?.[1] ?? quizZhCn.topics.other;
const typeName = (type: string | number | undefined): string =>
  Object.entries(quizZhCn.types).find(([key]) => key === type)?.[1] ?? '';

export const itemFaultsZhCn: Record<ItemFault, (facts: Facts) => string> = {
  'stem-missing': () => '没有题干：请写上题目。',
  'too-long': (facts) =>
    `${optionOf(facts) || (parts[String(facts['field'])] ?? '内容')}过长或过多${facts['max'] === undefined ? '' : `（最多 ${facts['max']}）`}：请精简或拆成两题。`,
  'options-missing': (facts) =>
    letters(facts) === '' ? '选项不足：至少要有两个。' : `选项 ${letters(facts)} 是空的：请补上或删去。`,
  'options-repeated': (facts) =>
    `${letters(facts) === '' ? '有选项' : `选项 ${letters(facts)} `}相同：请改写或删去一个。`,
  'options-too-many': ({ max }) =>
    max === undefined ? '填空题不带选项：请删去选项。' : `选项超过 ${max} 个：请减少。`,
  'answer-missing': () => '没有正确答案：请标出答案。',
  'answer-outside': (facts) => `答案${spaced(letters(facts))}不在选项之中：请核对答案或补上选项。`,
  'answer-too-many': () => '只能有一个正确答案：请改为多选题，或只留一个。',
  'answer-repeated': (facts) => `答案${spaced(letters(facts))}写了两次：请只写一次。`,
  'answer-unreadable': ({ text }) => `答案${quoted(text)}认不出来：请写选项字母，判断题写“正确”或“错误”。`,
  'judge-options': () => '判断题的两个选项应为“正确”“错误”：请改正，或改为单选题。',
  'blanks-differ': ({ gaps, blanks }) =>
    gaps === undefined || blanks === undefined
      ? '空位与答案的个数不一致：请核对。'
      : `题干有 ${gaps} 个空位，答案有 ${blanks} 个：请让两者一致，空位写作 ____。`,
  'blank-not-allowed': () => '只有填空题才有填空答案：请改题型，或删去填空答案。',
  'article-unknown': ({ article }) => `法规条文${quoted(article)}不在条文表中：请从表中选择。`,
  markup: (facts) => `${optionOf(facts) || '题干或解析'}含有网页标记：请只留文字。`,
  'type-unknown': ({ type }) => `题型${quoted(type)}认不出来：请写单选题、多选题、判断题或填空题。`,
  'type-not-supported': ({ type }) =>
    `不支持${quoted(foreign(type)) || '这种题型'}：请改成单选、多选、判断或填空，或跳过此题。`,
  'weights-partial': ({ weights }) => `答案带有部分得分${quoted(weights)}：请只分正确与错误，题库不按比例给分。`,
  'nothing-left': (facts) => `${optionOf(facts) || '题目'}去掉图片和网页标记后没有文字：请改用文字说明。`,
  syntax: ({ line, detail }) =>
    `${line === undefined ? '这里' : `第 ${line} 行附近`}的写法不符合格式${quoted(detail)}：请对照格式改正。`,
  'difficulty-unreadable': ({ text }) => `难度${quoted(text)}认不出来：请写易、中或难。`,
  'control-characters': () => '含有不可见的控制字符：请删去，或重新录入这道题。',
};

export const itemNotesZhCn: Record<ItemNote, (facts: Facts) => string> = {
  'html-removed': () => '已去掉网页标记，只留文字。',
  'picture-left-out': () => '图片没有读入，请核对题意是否完整。',
  'feedback-left-out': () => '各选项的单独反馈没有读入。',
  'type-guessed': ({ type }) => `文件没有写题型，按答案认作${typeName(type) || '现在的题型'}。`,
  'topic-guessed': ({ topic, from }) => `主题按${quoted(from) || '题干'}归入“${topicName(topic)}”，请核对。`,
  'difficulty-assumed': () => '文件没有写难度，先记为“中”。',
  'article-unknown': ({ article }) => `法规条文${quoted(article)}不在条文表中，已留空。`,
  cleaned: () => '已去掉不可见字符。',
};
