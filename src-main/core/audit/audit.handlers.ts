import type { auditRoutes } from '../../contract/audit.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { auditWorkbook } from './audit.workbook.ts';
import type { AuditNames, AuditService } from './audit.service.ts';
import { filterText } from './filter-text.ts';

export function auditHandlers(
  audit: AuditService,
  names: AuditNames,
  clock: Clock,
): HandlersFor<typeof auditRoutes, Caller> {
  return {
    'audit.list': ({ offset, limit, ...query }) => audit.list(query, offset, limit, names),
    'audit.actors': async () => ({ actors: await audit.actors(names) }),
    'audit.verify': () => audit.verify(),
    'audit.export': async (query) => {
      const { seq, code } = audit.head();
      const entries = await audit.all(query, names);
      return auditWorkbook(entries, {
        today: localDateOf(clock.now(), clock.timeZone),
        zone: clock.timeZone,
        above: [`审计记录：${await filterText(query, names)}`, `共 ${entries.length} 条；末条 No.${seq} 校验 ${code}`],
      });
    },
  };
}
