import type { CopyRow, LoanRow } from '../../contract/books.ts';
import type { FileOut } from '../../contract/values.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { workbook } from '../spreadsheet/workbook.ts';

/** Heading, width in characters, and what stands below. */
type Column<Row> = readonly [heading: string, width: number, cell: (row: Row) => string];

const stateWords: Record<CopyRow['state'], string> = { in: '在架', out: '借出', overdue: '逾期', retired: '已下架' };

const unlessNone = (count: number | undefined): string => (count ? String(count) : '');

const loanStateOf = (loan: LoanRow): string => {
  if (loan.returnedAt !== null) return '已还';
  return loan.overdueDays > 0 ? '逾期' : '借出';
};

function columnsOf(zone: string) {
  const day = (instant: number | null | undefined) =>
    instant === null || instant === undefined ? '' : localDateOf(instant, zone);
  const copies: readonly Column<CopyRow>[] = [
    ['书标', 12, (copy) => copy.label],
    ['书名', 40, (copy) => copy.title],
    ['作者', 20, (copy) => copy.author],
    ['出版社', 24, (copy) => copy.publisher],
    ['ISBN', 16, (copy) => copy.isbn],
    ['状态', 10, (copy) => stateWords[copy.state]],
    ['借阅人', 16, ({ loan }) => loan?.name ?? ''],
    ['学号', 14, ({ loan }) => loan?.studentNumber ?? ''],
    ['班级', 16, ({ loan }) => loan?.className ?? ''],
    ['借出日期', 14, ({ loan }) => day(loan?.lentAt)],
    ['应还日期', 14, ({ loan }) => loan?.dueOn ?? ''],
    ['逾期天数', 10, ({ loan }) => unlessNone(loan?.overdueDays)],
    ['下架原因', 24, (copy) => copy.retireReason ?? ''],
  ];
  const loans: readonly Column<LoanRow>[] = [
    ['书标', 12, (loan) => loan.label],
    ['书名', 40, (loan) => loan.title],
    ['借阅人', 16, (loan) => loan.name],
    ['学号', 14, (loan) => loan.studentNumber],
    ['班级', 16, (loan) => loan.className],
    ['借出日期', 14, (loan) => day(loan.lentAt)],
    ['应还日期', 14, (loan) => loan.dueOn],
    ['归还日期', 14, (loan) => day(loan.returnedAt)],
    ['续借次数', 10, (loan) => unlessNone(loan.renewals)],
    ['逾期天数', 10, (loan) => unlessNone(loan.overdueDays)],
    ['状态', 10, loanStateOf],
  ];
  return { copies, loans };
}

const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[], today: string) =>
  workbook(`${name}-${today}.xlsx`, [
    {
      name,
      headings: columns.map(([heading]) => heading),
      widths: columns.map(([, width]) => width),
      rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
    },
  ]);

export const copiesWorkbook = (copies: readonly CopyRow[], today: string, zone: string): Promise<FileOut> =>
  sheetOf('馆藏', columnsOf(zone).copies, copies, today);

export const loansWorkbook = (loans: readonly LoanRow[], today: string, zone: string): Promise<FileOut> =>
  sheetOf('借阅记录', columnsOf(zone).loans, loans, today);
