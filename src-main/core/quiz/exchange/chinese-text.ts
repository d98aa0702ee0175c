/** Questions as they stand in documents: numbered stems, lettered options, 答案, 解析. One verdict an item. */
import type { QuestionType } from '../../../contract/quiz-questions.ts';
import { draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { typeOfWord } from './bank-words.ts';
import { requireRoom } from './text-lines.ts';
import { answerInStem, fieldIn, numberIn, optionsIn, sectionIn, typeTagIn } from './text-signs.ts';
import type { FieldName, OptionMark } from './text-signs.ts';

interface Item {
  readonly draft: Draft;
  readonly number: number | null;
  answer: string | null;
  /** Where a line without a sign of its own belongs. */
  at: 'stem' | 'option' | 'answer' | 'explanation';
}
type Section = QuestionType | 'unsupported' | null;

export function readChineseText(lines: readonly string[], limits: BankLimits): Draft[] {
  const reader = textReader(limits);
  for (const [at, line] of lines.entries()) reader.read(line.trim(), at + 1);
  return reader.end();
}

function textReader(limits: BankLimits) {
  const items: Item[] = [];
  let item: Item | null = null;
  let section: Section = null;
  let sectionName = '';
  let topic = '';
  let isAfterBlank = false;

  function close(): void {
    if (item !== null) finish(item);
    item = null;
  }

  function begin(line: number, number: number | null, stem: string): Item {
    close();
    requireRoom(items, limits);
    const draft: Draft = { ...draftAt(line), topic, stem };
    item = { draft, number, answer: null, at: 'stem' };
    items.push(item);
    const tag = typeTagIn(stem);
    if (tag !== null) draft.stem = tag.text;
    const type = tag?.type ?? section;
    if (type === 'unsupported') {
      draft.faults.push({
        code: 'type-not-supported',
        facts: { type: (tag === null ? sectionName : stem).slice(0, 12) },
      });
    } else draft.type = type;
    return item;
  }

  const isComplete = (one: Item) => one.answer !== null || one.draft.options.length > 0;

  /** Whether a numbered line begins a question and is not a list within one. */
  function beginsItem({ number, isBracketed }: { number: number; isBracketed: boolean }): boolean {
    if (item === null) return true;
    const isNext = item.number === null || number === item.number + 1 || (number === 1 && isAfterBlank);
    if (item.at === 'explanation') return isNext && (!isBracketed || isAfterBlank);
    return isComplete(item) ? isNext || !isBracketed : isNext && !isBracketed && item.number !== null;
  }

  function readField(field: FieldName, text: string, line: number): void {
    // Told before any question or between two, it goes for all that follow.
    const isBetween = item === null || (isAfterBlank && item.answer !== null);
    if (field === 'topic' && isBetween) {
      close();
      topic = text.trim();
      return;
    }
    if (field === 'stem' && (item === null || isComplete(item))) return void begin(line, null, text);
    setField(item ?? begin(line, null, ''), field, text);
  }

  function readPlain(text: string, line: number): void {
    const isDone = item !== null && (item.answer !== null || item.draft.options.length > 1);
    if (item === null || (isAfterBlank && isDone)) return void begin(line, null, text);
    const { draft } = item;
    if (item.at === 'explanation') draft.explanation += `\n${text}`;
    else if (item.at === 'option') draft.options.push(`${draft.options.pop() ?? ''}\n${text}`);
    else if (item.at === 'answer') begin(line, null, text);
    else draft.stem = draft.stem === '' ? text : `${draft.stem}\n${text}`;
  }

  /** In a numbered text, a line without number, options and answer is a title or an instruction. */
  function questions(): Draft[] {
    const isNumbered = items.some(({ number }) => number !== null);
    const isTitle = (one: Item) =>
      isNumbered && one.number === null && !isComplete(one) && one.draft.answer.by === 'nothing';
    return items.filter((one) => !isTitle(one)).map(({ draft }) => draft);
  }

  return {
    read(text: string, line: number): void {
      if (text === '') {
        isAfterBlank = true;
        return;
      }
      const field = fieldIn(text);
      const head = field === null ? sectionIn(text) : null;
      const numbered = field === null && head === null ? numberIn(text) : null;
      const options =
        field === null && head === null && item !== null && item.at !== 'explanation' ? optionsIn(text) : [];
      if (field !== null) readField(field.field, field.text, line);
      else if (head !== null) {
        close();
        section = head;
        sectionName = text.replace(/^.{0,6}?[、.．:：]/u, '');
      } else if (numbered !== null && beginsItem(numbered)) begin(line, numbered.number, numbered.text);
      else if (options.length > 0 && item !== null && startsOptions(item, options)) addOptions(item, options, line);
      else readPlain(text, line);
      isAfterBlank = false;
    },
    end(): Draft[] {
      close();
      return questions();
    },
  };
}

/** A line that begins with a letter is an option where A opens the list or the list is open. */
const startsOptions = ({ draft, answer }: Item, [first]: readonly OptionMark[]): boolean =>
  answer === null && first !== undefined && (first.place === 0 || draft.options.length > 0 || draft.stem !== '');

function addOptions(item: Item, options: readonly OptionMark[], line: number): void {
  const { draft } = item;
  item.at = 'option';
  for (const { place, text } of options) {
    if (place < draft.options.length) {
      draft.faults.push({ code: 'syntax', facts: { line, detail: String.fromCharCode(65 + place) } });
      continue;
    }
    // A letter left out keeps its place, so that the answer still means what it says.
    while (draft.options.length < place) draft.options.push('');
    draft.options.push(text);
  }
}

function setField(item: Item, field: FieldName, text: string): void {
  const { draft } = item;
  if (field === 'answer') {
    item.answer = text.trim();
    item.at = 'answer';
  } else if (field === 'type') {
    const type = typeOfWord(text);
    if (type === null) draft.faults.push({ code: 'type-unknown', facts: { type: text.slice(0, 40) } });
    else if (type === 'unsupported')
      draft.faults.push({ code: 'type-not-supported', facts: { type: text.slice(0, 40) } });
    else draft.type = type;
  } else if (field === 'explanation') {
    draft.explanation = text;
    item.at = 'explanation';
  } else draft[field] = text.trim();
}

function finish({ draft, answer }: Item): void {
  const inStem = answer === null ? answerInStem(draft.stem) : null;
  if (inStem !== null) draft.stem = inStem.stem;
  const text = answer ?? inStem?.answer ?? '';
  if (text !== '') draft.answer = { by: 'text', text };
}
