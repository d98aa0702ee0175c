/** The questions the station comes with, and the table of articles they and staff refer to. Read once, nothing is written. */
import { z } from 'zod';
import { article, type Article } from '../../../contract/quiz-bank.ts';
import { questionContent, type QuestionContent } from '../../../contract/quiz-questions.ts';
import alarm from '../../../../resources/quiz/alarm.json' with { type: 'json' };
import articleTable from '../../../../resources/quiz/articles.json' with { type: 'json' };
import electricity from '../../../../resources/quiz/electricity.json' with { type: 'json' };
import equipment from '../../../../resources/quiz/equipment.json' with { type: 'json' };
import escape from '../../../../resources/quiz/escape.json' with { type: 'json' };
import extinguisher from '../../../../resources/quiz/extinguisher.json' with { type: 'json' };
import fraud from '../../../../resources/quiz/fraud.json' with { type: 'json' };
import theft from '../../../../resources/quiz/theft.json' with { type: 'json' };

/** `key` is never given to another question; `version` goes up by one when the wording or the answer changes. */
const shippedQuestion = questionContent.extend({ key: z.string(), version: z.int().min(1) });
export type ShippedQuestion = z.output<typeof shippedQuestion>;

const files: readonly unknown[] = [electricity, extinguisher, escape, alarm, equipment, theft, fraud];

export const shippedQuestions: readonly ShippedQuestion[] = files.flatMap((file) =>
  z.array(shippedQuestion).parse(file),
);
export const articles: readonly Article[] = z.array(article).parse(articleTable);
export const articleIds: ReadonlySet<string> = new Set(articles.map(({ id }) => id));

/** Without key and version: what the bank keeps. */
export function contentOf({ key: _key, version: _version, ...content }: ShippedQuestion): QuestionContent {
  return content;
}
