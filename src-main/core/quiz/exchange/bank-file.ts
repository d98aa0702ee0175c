/** The bank as a file to be handed out. */
import type { ExportFormat } from '../../../contract/quiz-exchange.ts';
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { FileOut } from '../../../contract/values.ts';
import { bankWorkbook } from './bank.workbook.ts';
import { giftOf, jsonOf, moodleXmlOf } from './write-text.ts';

/** @param day `YYYY-MM-DD`, for the name. */
export function bankFile(format: ExportFormat, questions: readonly QuestionContent[], day: string): Promise<FileOut> {
  const name = `题库-${day}`;
  const text = (ending: string, mediaType: string, content: string): Promise<FileOut> =>
    Promise.resolve({ fileName: `${name}${ending}`, mediaType, base64: Buffer.from(content).toString('base64') });
  switch (format) {
    case 'xlsx':
      return bankWorkbook(`${name}.xlsx`, questions);
    case 'gift':
      return text('.gift.txt', 'text/plain; charset=utf-8', giftOf(questions));
    case 'moodle-xml':
      return text('.moodle.xml', 'application/xml', moodleXmlOf(questions));
    case 'json':
      return text('.json', 'application/json', jsonOf(questions));
  }
}
