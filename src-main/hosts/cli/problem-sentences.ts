import type { Problem } from '../../contract/route.ts';
import type { Sentence } from '../startup/sentence.ts';
import { backupSentences } from './backup-sentences.ts';

const sentences: Readonly<Record<string, Sentence>> = {
  ...backupSentences,
  'station.not-set-up': { zh: '这里还没有站点，请先运行 init。', en: 'There is no station here yet; run init first.' },
  'station.already-set-up': {
    zh: '站点已经建立，未作改动。',
    en: 'The station is set up already; nothing was changed.',
  },
  'passphrase.too-weak': {
    zh: '口令太弱：请换一个更长、不常见的。',
    en: 'The passphrase is too weak; take a longer, less common one.',
  },
  'storage.full': { zh: '存储空间不足，未保存。', en: 'The disk is full; nothing was saved.' },
  'storage.unavailable': { zh: '存储出错，请检查磁盘后重试。', en: 'Storage failed; check the disk and try again.' },
  'member.unknown': { zh: '名册中没有此人。', en: 'Nobody like that is in the roster.' },
  'rooms.unknown': { zh: '没有这个房间。', en: 'There is no such room.' },
  'file.too-large': { zh: '文件超过 20 MB。', en: 'The file is larger than 20 MB.' },
  'file.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file.not-a-table': {
    zh: '这不是表格文件，请另存为 .xlsx 或 .csv。',
    en: 'This is not a table; save it as .xlsx or .csv.',
  },
  'file.encrypted': { zh: '文件有密码保护，请去掉后重试。', en: 'The file is protected by a password; remove it.' },
  'file.old-format': { zh: '这是旧式 .xls，请另存为 .xlsx。', en: 'This is an old .xls; save it as .xlsx.' },
  'file.suspicious': { zh: '文件结构可疑，未读取。', en: 'The file is built suspiciously and was not read.' },
  'file.too-many-cells': { zh: '表格太大：行或列超出上限。', en: 'The table has too many rows or columns.' },
  'file.too-slow': { zh: '文件读取超时。', en: 'Reading the file took too long.' },
  'file.broken': { zh: '文件已损坏。', en: 'The file is broken.' },
  'file.not-a-bank': {
    zh: '这不是题库文件，或者认不出格式。',
    en: 'This is no bank of questions, or of no known format.',
  },
  'file.too-many-questions': { zh: '题目太多，请分成几个文件。', en: 'Too many questions; split the file.' },
  'file.line-too-long': { zh: '有一行太长。', en: 'One line is too long.' },
  'file.syntax': { zh: '文件写法有误。', en: 'The file is not well formed.' },
  'export.nothing': { zh: '题库里没有题目。', en: 'The bank holds no question.' },
  'bank-import.stale': { zh: '题库在核对后有变动，请重新导入。', en: 'The bank changed meanwhile; import again.' },
  'import.no-header': { zh: '前 10 行里没有找到表头。', en: 'No heading row in the first 10 rows.' },
  'import.no-number-column': { zh: '没有学号列。', en: 'There is no column of student numbers.' },
  'import.no-name-column': { zh: '没有姓名列。', en: 'There is no column of names.' },
  'import.no-rows': { zh: '表头下面没有数据。', en: 'There is nothing below the headings.' },
  'import.stale': { zh: '名册在核对后有变动，请重新导入。', en: 'The roster changed meanwhile; import again.' },
  'import.busy': { zh: '另一次导入正在进行。', en: 'Another import is running.' },
  'file.not-written': { zh: '文件没有写成。', en: 'The file could not be written.' },
  'reading.unknown': { zh: '没有这一场分享会。', en: 'There is no such session.' },
  'paper.nothing-to-print': { zh: '这一场没有可以打印的内容。', en: 'This session has nothing to print.' },
  'paper.too-slow': { zh: '排版超时，没有生成文件。', en: 'Drawing the pages took too long; no file was made.' },
  'paper.not-drawn': { zh: '排版未成功，没有生成文件。', en: 'The pages could not be drawn; no file was made.' },
  'request.invalid': { zh: '有一个值无法使用。', en: 'One of the values cannot be used.' },
  internal: { zh: '程序内部出错。', en: 'Something went wrong inside.' },
};

/** What a refusal means; the code itself where there is no sentence. */
export function problemSentence({ code, facts, traceId }: Problem): Sentence {
  const known = sentences[code] ?? { zh: '未能完成', en: 'This could not be done' };
  const details = [
    code,
    ...Object.entries(facts).map(([name, value]) => `${name}=${value}`),
    ...(traceId ? [traceId] : []),
  ];
  return { zh: `${known.zh}（${details.join(' ')}）`, en: `${known.en} (${details.join(' ')})` };
}
