/** A question between what staff write and what the tables hold. */
import type { Article } from '../../../contract/quiz-bank.ts';
import type { Explained } from '../../../contract/quiz.ts';
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { QuestionId, VersionId } from '../../../contract/values.ts';
import type { NewVersion, VersionRow } from './bank.repository.ts';
import { foldStem } from './question-rules.ts';

export interface StoredVersion {
  readonly versionId: VersionId;
  readonly questionId: QuestionId;
  readonly version: number;
  readonly content: QuestionContent;
}

export const versionOf = ({
  id,
  questionId,
  version,
  type,
  topic,
  difficulty,
  stem,
  body,
}: VersionRow): StoredVersion => ({
  versionId: id,
  questionId,
  version,
  content: { type, topic, difficulty, stem, ...body },
});

/** Line feeds are the only controls a text needs; a tab is a space. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .normalize('NFC');
const line = (text: string): string => plain(text).replace(/\n+/gu, ' ').trim();

/** As it is kept: no control characters, the right answers in the order of the options. */
export const cleanContent = (content: QuestionContent): QuestionContent => ({
  ...content,
  stem: plain(content.stem).trim(),
  options: content.options.map(line),
  answer: [...content.answer].sort((one, other) => one - other),
  blanks: content.blanks.map((answers) => answers.map(line)),
  explanation: plain(content.explanation).trim(),
  source: line(content.source),
});

export function columnsOf({ type, topic, difficulty, stem, ...body }: QuestionContent) {
  return { type, topic, difficulty, stem, body, fold: foldStem(type, stem) } satisfies Partial<NewVersion>;
}

/** @param order `order[i]`: place among the question's own options of the option shown i-th. */
export function explain(content: QuestionContent, order: readonly number[], articles: readonly Article[]): Explained {
  const { answer, blanks, explanation, source } = content;
  return {
    answer: order.flatMap((place, shown) => (answer.includes(place) ? [shown] : [])),
    blanks,
    explanation,
    source,
    article: articles.find(({ id }) => id === content.article) ?? null,
  };
}
