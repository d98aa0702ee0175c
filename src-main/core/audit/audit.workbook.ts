import type { AuditEntry } from '../../contract/audit.ts';
import type { FileOut } from '../../contract/values.ts';
import { workbook } from '../spreadsheet/workbook.ts';
import { roleWords } from '../staff/staff-words.service.ts';
import { actorText, actWords, momentText, personText, routeText } from './audit-words.ts';

export function auditWorkbook(
  entries: readonly AuditEntry[],
  { today, zone, above }: { readonly today: string; readonly zone: string; readonly above: readonly string[] },
): Promise<FileOut> {
  return workbook(`审计记录-${today}.xlsx`, [
    {
      name: '审计记录',
      widths: [8, 18, 20, 20, 8, 30, 10, 40, 12],
      headings: ['序号', '时间', '何人', '身份', '做了什么', '对象', '涉及人数', '涉及的人（前 20 人）', '备注'],
      above,
      rows: entries.map((entry) => [
        String(entry.seq),
        momentText(entry.at, zone),
        actorText(entry.actor, entry.actorName),
        entry.roles.map((role) => roleWords[role]).join('、'),
        actWords[entry.act],
        routeText(entry, zone),
        String(entry.people),
        entry.about.map(personText).join('、'),
        entry.isClockBack ? '时钟曾拨回' : '',
      ]),
    },
  ]);
}
