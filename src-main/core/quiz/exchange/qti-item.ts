/** One QTI 2.x or 3.0 item: the same elements under two spellings, `choiceInteraction` and `qti-choice-interaction`. */
import { truthOf } from './bank-words.ts';
import { tidyLines } from './html-text.ts';
import { addOnce, draftAt } from './read-item.ts';
import type { Draft } from './read-item.ts';
import { elementsOf, textIn } from './xml-elements.ts';
import type { XmlElement } from './xml-elements.ts';

/** `qti-simple-choice` → `simplechoice`. */
export const qtiName = (name: string): string => name.replace(/^qti-/u, '').replaceAll('-', '').toLowerCase();

const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => qtiName(child.name) === name);

function within(element: XmlElement, isMeant: (name: string) => boolean): XmlElement[] {
  return elementsOf(element).flatMap((child) => (isMeant(qtiName(child.name)) ? [child] : within(child, isMeant)));
}

const attribute = (element: XmlElement, name: string): string => {
  const found = Object.entries(element.attributes).find(([key]) => key.replaceAll('-', '').toLowerCase() === name);
  return found?.[1].trim() ?? '';
};

const blocks = new Set('p div li ul ol br tr table h1 h2 h3 h4 h5 h6 blockquote pre itembody prompt'.split(' '));
const pictures = new Set('img picture object video audio svg'.split(' '));
const feedback = new Set([
  'feedbackinline',
  'feedbackblock',
  'modalfeedback',
  'rubricblock',
  'templateinline',
  'templateblock',
]);

/** What a person would read; `isLeftOut` parts are not visited. */
function plain(element: XmlElement, draft: Draft, isLeftOut: (name: string) => boolean): string {
  const pieces = element.children.map((child) => {
    if (typeof child === 'string') return child.replace(/\s+/gu, ' ');
    const name = qtiName(child.name);
    if (isLeftOut(name)) return '';
    if (feedback.has(name)) {
      addOnce(draft.notes, { code: 'feedback-left-out', facts: {} });
      return '';
    }
    if (pictures.has(name)) {
      addOnce(draft.notes, { code: 'picture-left-out', facts: {} });
      return '';
    }
    if (!['p', 'br', 'prompt', 'div'].includes(name)) addOnce(draft.notes, { code: 'html-removed', facts: {} });
    const inner = plain(child, draft, isLeftOut);
    return blocks.has(name) ? `\n${inner}\n` : inner;
  });
  return pieces.join('');
}

const isInteraction = (name: string): boolean => name.endsWith('interaction');

export function qtiDraft(item: XmlElement, part: string | null): Draft {
  const draft = draftAt(item.line, part);
  const [body] = named(item, 'itembody');
  const interactions = body === undefined ? [] : within(body, isInteraction);
  const [choice] = interactions;
  if (body !== undefined) draft.stem = tidyLines(plain(body, draft, isInteraction));
  if (named(item, 'modalfeedback').length > 0) addOnce(draft.notes, { code: 'feedback-left-out', facts: {} });
  if (body === undefined || choice === undefined) unsupported(draft, 'no interaction');
  else if (interactions.length > 1) unsupported(draft, 'composite');
  else if (qtiName(choice.name) !== 'choiceinteraction') unsupported(draft, choice.name);
  else readChoice(draft, item, choice);
  return draft;
}

function unsupported(draft: Draft, type: string): void {
  draft.faults.push({ code: 'type-not-supported', facts: { type } });
}

function readChoice(draft: Draft, item: XmlElement, choice: XmlElement): void {
  const prompt = named(choice, 'prompt').map((element) => tidyLines(plain(element, draft, isInteraction)));
  draft.stem = [draft.stem, ...prompt].filter((text) => text !== '').join('\n');
  const choices = named(choice, 'simplechoice');
  draft.options = choices.map((option) => tidyLines(plain(option, draft, isInteraction)));
  const empty = draft.options.findIndex((option) => option === '');
  if (empty >= 0) draft.faults.push({ code: 'nothing-left', facts: { option: empty + 1 } });

  const identifiers = choices.map((option) => attribute(option, 'identifier'));
  const wanted = attribute(choice, 'responseidentifier');
  const declaration = named(item, 'responsedeclaration').find((one) => attribute(one, 'identifier') === wanted);
  const right = declaration === undefined ? null : rightIn(declaration);
  if (right === null) draft.faults.push({ code: 'weights-partial', facts: {} });
  const isMultiple = declaration !== undefined && attribute(declaration, 'cardinality') === 'multiple';
  draft.type = isMultiple ? 'multiple' : isTruthPair(draft.options) ? 'judge' : 'single';
  const unknown = (right ?? []).find((identifier) => !identifiers.includes(identifier));
  if (unknown !== undefined) draft.faults.push({ code: 'answer-outside', facts: { letters: unknown.slice(0, 40) } });
  else if (right !== null && right.length > 0) {
    draft.answer = { by: 'positions', positions: right.map((identifier) => identifiers.indexOf(identifier)) };
  }
}

const isTruthPair = (options: readonly string[]): boolean => {
  const truths = options.map(truthOf);
  return truths.length === 2 && truths.includes(true) && truths.includes(false);
};

/** Identifiers; where only marks are given, those with equal ones. NULL where marks differ. */
function rightIn(declaration: XmlElement): string[] | null {
  const [correct] = named(declaration, 'correctresponse');
  if (correct !== undefined) return named(correct, 'value').map((value) => textIn(value).trim());
  const [mapping] = named(declaration, 'mapping');
  const marks = (mapping === undefined ? [] : named(mapping, 'mapentry'))
    .map((entry) => ({ key: attribute(entry, 'mapkey'), mark: Number(attribute(entry, 'mappedvalue')) }))
    .filter(({ mark }) => mark > 0);
  return marks.every(({ mark }) => mark === marks[0]?.mark) ? marks.map(({ key }) => key) : null;
}
