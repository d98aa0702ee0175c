/** Failures of books, papers and printers. */
import type { PaperProblemSentences } from './staff-problem-facts.ts';

export const paperProblemsZhCn: PaperProblemSentences = {
  'book.unknown': () => '没有这本书，请核对书标。',
  'book.retired': () => '这本书已下架，不能借还。',
  'book.lent-out': () => '这本书已借出，请先归还。',
  'book.not-lent': () => '这本书没有借出，无须归还或续借。',
  'book.not-yours': () => '这本书由另一人借出，只能由本人续借。',
  'book.isbn-malformed': () => 'ISBN 不对，应为 10 位或 13 位，请核对；没有可留空。',
  'loans.too-many': ({ most }) =>
    most === undefined ? '此人在借的书已满，请先归还。' : `每人最多借 ${most} 本，请先归还。`,
  'loans.overdue': () => '此人有逾期未还的书，请先归还。',
  'loans.renewed-already': () => '这本书已续借过一次，请按期归还。',

  'paper.too-slow': () => '排版时间过长，已停止。请减少照片或文字后再试。',
  'paper.not-drawn': () => '没有排出这份文件，未打印。请再试；仍不行请告知维护人员。',
  'paper.nothing-to-print': () => '没有可打印的内容。',
  'printer.unknown': () => '没有这台打印机，请刷新后重选。',
  'printer.gone': () => '连不上打印机，请检查电源与连线，或先存为 PDF。',
  'printer.refused': () => '打印机没有接受这份文件，请检查打印机，或先存为 PDF。',
  'job.unknown': () => '没有找到这次打印，请刷新。',
  'job.over': () => '这次打印已经结束，不能取消。',
  'job.not-failed': () => '这份文件没有失败，无须重打。',
};
