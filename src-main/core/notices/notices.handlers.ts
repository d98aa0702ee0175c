import type { noticesRoutes } from '../../contract/notices.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { NoticesService } from './notices.service.ts';

type NameOf = (caller: Caller) => string;

export function noticesHandlers(notices: NoticesService, nameOf: NameOf): HandlersFor<typeof noticesRoutes, Caller> {
  return {
    'notices.running': async () => ({ notices: await notices.running() }),
    'notices.list': ({ offset, limit }) => notices.list(offset, limit),
    'notices.one': ({ noticeId }) => notices.one(noticeId),
    'notices.window': ({ startsOn, workingDays }) => notices.window(startsOn, workingDays),
    'notices.save': ({ noticeId, version, fields }, caller) => notices.save(noticeId, version, fields, nameOf(caller)),
    'notices.publish': async ({ noticeId, version }, caller) => ({
      version: await notices.publish(noticeId, version, nameOf(caller)),
    }),
    'notices.withdraw': async ({ noticeId, version, reason }, caller) => ({
      version: await notices.withdraw(noticeId, version, reason, nameOf(caller)),
    }),
    'notices.settle': async ({ noticeId, version, outcome, note }, caller) => ({
      version: await notices.settle(noticeId, version, { outcome, note }, nameOf(caller)),
    }),
  };
}
