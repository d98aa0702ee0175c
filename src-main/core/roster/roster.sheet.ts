/** The empty template and the report of rejected rows. */
import { rosterFields } from '../../contract/roster.ts';
import type { RosterField, RowIssue } from '../../contract/roster.ts';
import { politicalStatuses } from '../../contract/values.ts';
import type { FileOut } from '../../contract/values.ts';
import { workbook } from '../spreadsheet/workbook.ts';
import type { Table } from './grid.ts';
import { textOf } from './headings.ts';
import type { JudgedRow } from './judge.ts';

/** Heading, width in characters, example, and what may stand there. The example's number is refused if left in. */
const columns: Readonly<Record<RosterField, readonly [string, number, string, string]>> = {
  studentNumber: ['学号', 16, '（示例）20260101', '必填。文本格式，不要写成数字'],
  name: ['姓名', 14, '欧阳例', '必填。间隔号用 ·，例：买买提·示例'],
  sex: ['性别', 8, '女', '男、女'],
  ethnicity: ['民族', 10, '汉族', '例：汉族、维吾尔族'],
  nativePlace: ['籍贯', 16, '陕西西安', '省和市县'],
  birthMonth: ['出生年月', 12, '2008-03', '例：2008-03、2008年3月、200803'],
  college: ['学院', 18, '示例学院', '全称'],
  major: ['专业', 16, '示例专业', '全称'],
  className: ['班级', 14, '示例2601', '例：日语2601'],
  grade: ['年级', 10, '2026级', '入学年份，例：2026级'],
  building: ['楼栋', 10, '1幢', '例：1幢'],
  dormRoom: ['寝室', 10, '305', '文本格式'],
  bed: ['床位', 8, '2', '文本格式'],
  politicalStatus: ['政治面貌', 14, '共青团员', politicalStatuses.join('、')],
  appliedOn: ['申请入党日期', 14, '', '例：2026-09-01'],
  activistOn: ['确定积极分子日期', 16, '', '例：2027-03-01'],
  card: ['校园卡号', 14, '', '读卡器读出的卡号，文本格式'],
};
const required: readonly RosterField[] = ['studentNumber', 'name'];
/** Formatted as text beforehand, so that a spreadsheet leaves long numbers and leading zeros alone. */
const blankRows = 500;

const headingOf = (field: RosterField): string => `${columns[field][0]}${required.includes(field) ? '*' : ''}`;

export function emptyTemplate(): Promise<FileOut> {
  const blank = rosterFields.map(() => '');
  return workbook('名册导入模板.xlsx', [
    {
      name: '名册',
      widths: rosterFields.map((field) => columns[field][1]),
      headings: rosterFields.map(headingOf),
      rows: [rosterFields.map((field) => columns[field][2]), ...Array.from({ length: blankRows }, () => blank)],
    },
    {
      name: '填写说明',
      widths: [20, 70],
      headings: ['列', '填法'],
      rows: [
        ...rosterFields.map((field) => [headingOf(field), columns[field][3]]),
        ['示例行', '导入前请删除；留着也不会导入'],
        ['不收集', '身份证号、电话、银行卡、健康、宗教、家庭成员等列不会读取，也不会保存'],
        ['空白', '空白单元格不改动名册中已有的内容'],
      ],
    },
  ]);
}

/** What was wrong, and what makes it right; the same words a person at the counter would use. */
const reasons: Readonly<Record<RowIssue['code'], readonly [string, string]>> = {
  missing: ['为空', '补填'],
  'number-damaged': ['已被表格软件改动', '请将该列设为文本，再重新填写'],
  'number-malformed': ['不符合学号规则', '核对位数与字符'],
  'number-repeated-in-file': ['学号在文件中重复', '只留一行'],
  'name-malformed': ['含有姓名中不会出现的字符', '重新填写姓名'],
  'value-not-in-list': ['不在可选项中', '改为填写说明中的写法'],
  'date-unreadable': ['认不出的日期，或不在合理范围', '写成 2026-09-01（出生年月写成 2008-03）'],
  'too-long': ['过长', '缩短'],
  'card-malformed': ['不是读卡器给出的卡号', '重新读取，或留空'],
  'card-bound-to-other': ['该卡已绑定给另一人', '先在花名册中解除，或留空'],
  'card-repeated-in-file': ['该卡在文件中给了两个人', '核对后只留一个'],
  'formula-error': ['公式出错或没有结果', '改为文字'],
  cleaned: ['已整理', ''],
  'name-differs': ['与名册中的姓名不同', '核对后决定'],
};

export function errorReport(fileName: string, table: Table, rows: readonly JudgedRow[]): Promise<FileOut> {
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]));
  const rejected = rows.filter(({ verdict }) => verdict === 'rejected');
  return workbook(`${fileName.replace(/\.[^.]*$/u, '')}-有误的行.xlsx`, [
    {
      name: '有误的行',
      widths: [8, ...table.columns.map(({ field }) => columns[field][1]), 44, 44],
      headings: ['原行号', ...table.columns.map(({ heading }) => heading), '原因', '如何改'],
      rows: rejected.map(({ row, issues }) => {
        const errors = issues.filter(({ isError }) => isError);
        const original = (cells.get(row) ?? []).map((cell) => textOf(cell));
        return [String(row), ...original, sentences(errors, 0), sentences(errors, 1)];
      }),
    },
  ]);
}

function sentences(issues: readonly RowIssue[], part: 0 | 1): string {
  const lines = issues.map(({ field, code, facts }) => {
    const where = field === null ? '' : columns[field][0];
    const other = part === 0 && facts['firstRow'] !== undefined ? `（见第 ${facts['firstRow']} 行）` : '';
    return `${where}：${reasons[code][part]}${other}`;
  });
  return lines.join('；');
}
