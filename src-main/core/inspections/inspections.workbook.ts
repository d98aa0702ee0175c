/** Inspections of a period as a workbook: one line a visit, then how often each point was a problem. */
import { checkPoints, type Finding } from '../../contract/inspections.ts';
import type { FileOut } from '../../contract/values.ts';
import { workbook } from '../spreadsheet/workbook.ts';
import { isOverdue, problemsOf } from './inspection-rules.ts';
import { momentText, pointWords, shortPointWords, verdictWords } from './inspection-words.ts';
import type { StoredInspection } from './inspections.repository.ts';

interface Content {
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  readonly inspections: readonly StoredInspection[];
  readonly today: string;
}

function findingText({ verdict, deducted, note }: Finding): string {
  const marks = deducted > 0 ? ` −${deducted}` : '';
  return `${verdictWords[verdict]}${marks}${note === '' ? '' : `：${note}`}`;
}

function recheckText(one: StoredInspection, today: string): string {
  if (one.recheckOn === null) return '';
  if (one.isCured === true) return '已整改';
  if (isOverdue(one, today)) return '逾期未复查';
  return one.isCured === false ? '未整改，待复查' : '待复查';
}

export function inspectionsWorkbook({ from, to, inspections, today }: Content, zone: string): Promise<FileOut> {
  const span = `${from} 至 ${to}`;
  const standing = inspections.filter((one) => one.voidedAt === null);
  const times = checkPoints.map(
    (point) => standing.filter(({ findings }) => problemsOf(findings).includes(point)).length,
  );
  return workbook(`寝室安全检查-${from}-${to}.xlsx`, [
    {
      name: '检查记录',
      above: [span],
      widths: [18, 14, 10, 8, ...checkPoints.map(() => 18), 30, 24, 14, 14, 24],
      headings: [
        '检查时间',
        '楼栋',
        '寝室',
        '得分',
        ...checkPoints.map((point) => shortPointWords[point]),
        '备注',
        '检查人',
        '复查日期',
        '复查',
        '作废原因',
      ],
      rows: inspections.map((one) => [
        momentText(one.inspectedAt, zone),
        one.building,
        one.dormRoom,
        String(one.score),
        ...one.findings.map(findingText),
        one.remark,
        one.inspectors.map(({ name }) => name).join('、'),
        one.recheckOn ?? '',
        recheckText(one, today),
        one.voidReason ?? '',
      ]),
    },
    {
      name: '问题统计',
      above: [`${span}，作废的不计，共 ${standing.length} 次检查`],
      widths: [24, 12],
      headings: ['检查项', '问题次数'],
      rows: checkPoints.map((point, place) => [pointWords[point], String(times[place] ?? 0)]),
    },
  ]);
}
