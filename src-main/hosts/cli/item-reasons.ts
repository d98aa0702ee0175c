import type { ImportItem, ItemFault } from '../../contract/quiz-exchange.ts';
import type { Sentence } from '../startup/sentence.ts';

type Facts = ImportItem['faults'][number]['facts'];

const fact = (facts: Facts, name: string, before = ' '): string => {
  const value = facts[name];
  return value === undefined || value === '' ? '' : `${before}${value}`;
};

const reasons: Record<ItemFault, (facts: Facts) => Sentence> = {
  'stem-missing': () => ({ zh: '没有题干', en: 'there is no question text' }),
  'too-long': (facts) => ({
    zh: `${fact(facts, 'field', '')} 太长（最多 ${fact(facts, 'max', '')} 字）`,
    en: `${fact(facts, 'field', '')} is too long (at most ${fact(facts, 'max', '')})`,
  }),
  'options-missing': (facts) => ({
    zh: `缺少选项${fact(facts, 'letters')}`,
    en: `options are missing${fact(facts, 'letters')}`,
  }),
  'options-repeated': (facts) => ({
    zh: `选项相同${fact(facts, 'letters')}`,
    en: `options are the same${fact(facts, 'letters')}`,
  }),
  'options-too-many': () => ({ zh: '选项太多', en: 'there are too many options' }),
  'answer-missing': () => ({ zh: '没有答案', en: 'there is no answer' }),
  'answer-outside': (facts) => ({
    zh: `答案不在选项中${fact(facts, 'letters')}`,
    en: `the answer is none of the options${fact(facts, 'letters')}`,
  }),
  'answer-too-many': () => ({ zh: '只能有一个答案', en: 'there may be one answer only' }),
  'answer-repeated': (facts) => ({
    zh: `答案写了两次${fact(facts, 'letters')}`,
    en: `the answer is given twice${fact(facts, 'letters')}`,
  }),
  'answer-unreadable': (facts) => ({
    zh: `认不出答案${fact(facts, 'text', '：')}`,
    en: `the answer cannot be read${fact(facts, 'text', ': ')}`,
  }),
  'judge-options': () => ({ zh: '判断题的选项只能是正确和错误', en: 'the options of a 判断 are 正确 and 错误' }),
  'blanks-differ': (facts) => ({
    zh: `题干有 ${fact(facts, 'gaps', '')} 个空，答案有 ${fact(facts, 'blanks', '')} 个`,
    en: `${fact(facts, 'gaps', '')} gaps but ${fact(facts, 'blanks', '')} answers`,
  }),
  'blank-not-allowed': () => ({ zh: '只有填空题能填空', en: 'only a 填空 has blanks' }),
  'article-unknown': (facts) => ({
    zh: `没有这个法条${fact(facts, 'article')}`,
    en: `no such article${fact(facts, 'article')}`,
  }),
  markup: () => ({ zh: '含有标记符号', en: 'holds markup' }),
  'type-unknown': (facts) => ({ zh: `认不出题型${fact(facts, 'type')}`, en: `unknown type${fact(facts, 'type')}` }),
  'type-not-supported': (facts) => ({
    zh: `不支持的题型${fact(facts, 'type')}`,
    en: `a type that is not supported${fact(facts, 'type')}`,
  }),
  'weights-partial': (facts) => ({
    zh: `有部分得分的选项，无法确定答案${fact(facts, 'weights')}`,
    en: `answers are worth a part of the marks${fact(facts, 'weights')}`,
  }),
  'nothing-left': () => ({ zh: '去掉图片后没有文字', en: 'nothing is left without its pictures' }),
  syntax: (facts) => ({
    zh: `写法有误${fact(facts, 'detail', '：')}`,
    en: `written wrongly${fact(facts, 'detail', ': ')}`,
  }),
  'difficulty-unreadable': (facts) => ({
    zh: `认不出难度${fact(facts, 'text', '：')}`,
    en: `the difficulty cannot be read${fact(facts, 'text', ': ')}`,
  }),
  'control-characters': () => ({ zh: '含有控制字符', en: 'holds control characters' }),
};

/** Every reason of a rejected item in one sentence. */
export function reasonOf({ faults }: Pick<ImportItem, 'faults'>, language: 'zh' | 'en'): string {
  return faults.map(({ code, facts }) => reasons[code](facts)[language]).join(language === 'zh' ? '；' : '; ');
}
