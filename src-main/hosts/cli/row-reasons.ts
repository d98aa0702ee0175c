import type { RosterField, RosterRow, RowIssue } from '../../contract/roster.ts';
import type { Sentence } from '../startup/sentence.ts';

const fieldNames: Record<RosterField, Sentence> = {
  studentNumber: { zh: '学号', en: 'student number' },
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  ethnicity: { zh: '民族', en: 'ethnicity' },
  nativePlace: { zh: '籍贯', en: 'native place' },
  birthMonth: { zh: '出生年月', en: 'month of birth' },
  college: { zh: '学院', en: 'college' },
  major: { zh: '专业', en: 'major' },
  className: { zh: '班级', en: 'class' },
  grade: { zh: '年级', en: 'grade' },
  building: { zh: '楼栋', en: 'building' },
  dormRoom: { zh: '寝室', en: 'dormitory room' },
  bed: { zh: '床位', en: 'bed' },
  politicalStatus: { zh: '政治面貌', en: 'political status' },
  appliedOn: { zh: '申请入党日期', en: 'date of application' },
  activistOn: { zh: '确定积极分子日期', en: 'date of becoming an activist' },
  card: { zh: '卡号', en: 'card' },
};

const reasons: Record<RowIssue['code'], (facts: RowIssue['facts']) => Sentence> = {
  missing: () => ({ zh: '为空，请补填', en: 'is empty' }),
  'number-damaged': () => ({
    zh: '已被表格软件改动，请将该列设为文本后重新填写',
    en: 'was damaged by the spreadsheet; set the column to text and write it again',
  }),
  'number-malformed': () => ({ zh: '不符合学号规则，请核对', en: 'does not fit the rule for student numbers' }),
  'number-repeated-in-file': ({ row }) => ({
    zh: `与第 ${row ?? '?'} 行重复，请只保留一行`,
    en: `is repeated in row ${row ?? '?'}; keep one`,
  }),
  'name-malformed': () => ({ zh: '含有姓名中不会出现的字符', en: 'has characters that are in no name' }),
  'value-not-in-list': () => ({ zh: '不在可选项中', en: 'is none of the allowed values' }),
  'date-unreadable': () => ({ zh: '认不出日期', en: 'is no readable date' }),
  'too-long': ({ max }) => ({ zh: `过长（最多 ${max ?? '?'} 字）`, en: `is too long (at most ${max ?? '?'})` }),
  'card-malformed': () => ({ zh: '不是读卡器给出的卡号', en: 'is not what a card reader gives' }),
  'card-bound-to-other': () => ({ zh: '已绑定给名册中的另一人', en: 'belongs to another person in the roster' }),
  'card-repeated-in-file': ({ row }) => ({
    zh: `与第 ${row ?? '?'} 行相同，一张卡只能属于一人`,
    en: `is the same as in row ${row ?? '?'}`,
  }),
  'formula-error': () => ({ zh: '是出错的公式，请改为文字', en: 'is a formula with an error' }),
  cleaned: () => ({ zh: '已整理', en: 'was tidied' }),
  'name-differs': () => ({
    zh: '与名册不同（同一学号换了姓名），未更新；核对后用 --take-names 取用',
    en: 'differs for the same number and was not updated; check, then use --take-names',
  }),
};

export interface Rejection {
  readonly row: number;
  /** Heading of the file's own column; '' where the row as a whole is meant. */
  readonly column: string;
  readonly reason: string;
}

/** One entry a row: the first column at fault, and every reason in words. */
export function rejectionOf(
  row: RosterRow,
  headings: ReadonlyMap<RosterField, string>,
  language: 'zh' | 'en',
): Rejection {
  const headingOf = (field: RosterField | null) =>
    field === null ? '' : (headings.get(field) ?? fieldNames[field][language]);
  const told = row.issues.filter((issue) => issue.isError || issue.code === 'name-differs');
  const reason = told
    .map((issue) =>
      `${headingOf(issue.field)}${language === 'en' ? ' ' : ''}${reasons[issue.code](issue.facts)[language]}`.trim(),
    )
    .join(language === 'zh' ? '；' : '; ');
  return { row: row.row, column: headingOf(told[0]?.field ?? null), reason };
}
