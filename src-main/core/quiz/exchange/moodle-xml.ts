/** Moodle XML, as Moodle documents it: one `<question>` an item. Pictures and files in it are left out. */
import { plainTextOf, tidyLines } from './html-text.ts';
import { ownFields } from './own-fields.ts';
import { addOnce, draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { requireRoom } from './text-lines.ts';
import { fullChoice } from './weights.ts';
import { childNamed, childrenNamed, textIn, walkXml } from './xml-elements.ts';
import type { XmlElement } from './xml-elements.ts';

/** @throws BankFault */
export function readMoodleXml(text: string, limits: BankLimits): Draft[] {
  const drafts: Draft[] = [];
  let topic = '';
  const visit = (element: XmlElement) => {
    if (element.name !== 'question') return;
    if (element.attributes['type'] === 'category') {
      topic = textIn(childNamed(childNamed(element, 'category') ?? element, 'text')).trim();
      return;
    }
    requireRoom(drafts, limits);
    drafts.push(draftOf(element, topic));
  };
  walkXml(text, { maxDepth: limits.depth, itemDepth: 1, visit });
  return drafts;
}

/** The `<text>` of an element, by its format: Moodle takes it for HTML unless it says otherwise. */
function fieldText(parent: XmlElement | undefined, draft: Draft): string {
  if (parent === undefined) return '';
  const raw = textIn(childNamed(parent, 'text'));
  const format = parent.attributes['format'] ?? 'html';
  if (format === 'plain_text') return raw;
  if (format === 'markdown') return raw.trim();
  const { text, hadMarkup, pictures } = plainTextOf(raw);
  if (hadMarkup) addOnce(draft.notes, { code: 'html-removed', facts: {} });
  if (pictures > 0) addOnce(draft.notes, { code: 'picture-left-out', facts: {} });
  return tidyLines(text);
}

const fractionOf = (answer: XmlElement): number => {
  const fraction = Number(answer.attributes['fraction'] ?? '0');
  return Number.isFinite(fraction) ? fraction : 0;
};

function draftOf(question: XmlElement, topic: string): Draft {
  const tags = childNamed(question, 'tags');
  const labels = tags === undefined ? [] : childrenNamed(tags, 'tag').map((tag) => textIn(tag).trim());
  const draft: Draft = { ...draftAt(question.line), topic };
  draft.stem = fieldText(childNamed(question, 'questiontext'), draft);
  draft.explanation = fieldText(childNamed(question, 'generalfeedback'), draft);
  const answers = childrenNamed(question, 'answer');
  if (answers.some((answer) => textIn(childNamed(answer, 'feedback')).trim() !== '')) {
    addOnce(draft.notes, { code: 'feedback-left-out', facts: {} });
  }
  const type = question.attributes['type'] ?? '';
  if (type === 'multichoice' || type === 'multichoiceset') readChoice(draft, question, answers, type === 'multichoice');
  else if (type === 'truefalse') readTruth(draft, answers);
  else if (type === 'shortanswer') readShortAnswers(draft, answers);
  else draft.faults.push({ code: type === '' ? 'type-unknown' : 'type-not-supported', facts: { type } });
  return { ...draft, ...ownFields(labels) };
}

function readChoice(draft: Draft, question: XmlElement, answers: readonly XmlElement[], mayBeSingle: boolean): void {
  // Without the element Moodle takes one answer for right.
  const isSingle = mayBeSingle && !/^\s*(false|0)\s*$/u.test(textIn(childNamed(question, 'single')));
  draft.type = isSingle ? 'single' : 'multiple';
  draft.options = answers.map((answer) => fieldText(answer, draft));
  const empty = draft.options.findIndex((option) => option.trim() === '');
  if (empty >= 0 && draft.notes.some(({ code }) => code === 'picture-left-out')) {
    draft.faults.push({ code: 'nothing-left', facts: { option: empty + 1 } });
  }
  const weights = answers.map(fractionOf);
  const positions = mayBeSingle
    ? fullChoice(weights, isSingle)
    : weights.flatMap((weight, at) => (weight > 0 ? [at] : []));
  if (positions === null) draft.faults.push({ code: 'weights-partial', facts: { weights: weights.join(' ') } });
  else draft.answer = { by: 'positions', positions };
}

function readTruth(draft: Draft, answers: readonly XmlElement[]): void {
  draft.type = 'judge';
  const right = answers.find((answer) => fractionOf(answer) === 100);
  const word = textIn(childNamed(right ?? draftless, 'text'))
    .trim()
    .toLowerCase();
  if (right === undefined) return;
  if (word !== 'true' && word !== 'false')
    draft.faults.push({ code: 'answer-unreadable', facts: { text: word.slice(0, 40) } });
  else draft.answer = { by: 'truth', isTrue: word === 'true' };
}
const draftless: XmlElement = { name: '', attributes: {}, children: [], line: 1 };

function readShortAnswers(draft: Draft, answers: readonly XmlElement[]): void {
  draft.type = 'blank';
  if (answers.some((answer) => ![0, 100].includes(fractionOf(answer)))) {
    draft.faults.push({ code: 'weights-partial', facts: {} });
  }
  const right = answers.filter((answer) => fractionOf(answer) === 100);
  // Answers are text in every version of the format; a star with a backslash means itself.
  const ways = right.map((answer) => textIn(childNamed(answer, 'text')).replaceAll(String.raw`\*`, '*'));
  if (ways.length > 0) draft.answer = { by: 'blanks', blanks: [ways] };
}
