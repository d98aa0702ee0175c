/** The host's side of being supervised. */
import type { Order, Report } from './supervision.ts';

export interface Supervised {
  report(report: Report): void;
  onOrder(listener: (order: Order) => void): void;
  /** The supervisor is gone. */
  onAbandoned(listener: () => void): void;
}

type Channel = Pick<NodeJS.Process, 'send' | 'on' | 'connected'>;

/** What came before somebody listened is kept. Undefined where there is no supervisor. */
export function supervisedBy(channel: Channel, isSupervised: boolean): Supervised | undefined {
  if (!isSupervised || channel.send === undefined) return undefined;
  const waiting: Order[] = [];
  let listening: ((order: Order) => void) | undefined;
  let isAbandoned = false;
  channel.on('disconnect', () => void (isAbandoned = true));
  channel.on('message', (order) => {
    if (listening) listening(order as Order);
    else waiting.push(order as Order);
  });
  return {
    report: (report) => {
      // A supervisor that has just died is told by 'disconnect', not by an error here.
      if (channel.connected) channel.send?.(report, undefined, undefined, () => undefined);
    },
    onOrder: (listener) => {
      listening = listener;
      for (const order of waiting.splice(0)) listener(order);
    },
    onAbandoned: (listener) => {
      if (isAbandoned) listener();
      else channel.on('disconnect', listener);
    },
  };
}
