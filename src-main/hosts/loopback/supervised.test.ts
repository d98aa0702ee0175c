import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { supervisedBy } from './supervised.ts';
import type { Order } from './supervision.ts';

function channelOf() {
  const sent: unknown[] = [];
  const channel = Object.assign(new EventEmitter(), {
    connected: true,
    send: (report: unknown) => sent.push(report) > 0,
  });
  return { channel: channel as unknown as NodeJS.Process & { connected: boolean }, sent };
}

describe('a supervised host', () => {
  // Bug: a host that was merely started by another program waits for orders, and never says its address.
  it('is one that was told so and has a channel', () => {
    expect(supervisedBy(channelOf().channel, false)).toBeUndefined();
    expect(supervisedBy({ ...channelOf().channel, send: undefined } as never, true)).toBeUndefined();
  });

  // Bug: an order given while the host still opens its data is lost: the page it should keep finds nobody.
  it('hears what was said before it listened', () => {
    const { channel } = channelOf();
    const supervisor = supervisedBy(channel, true)!;
    channel.emit('message', { order: 'keep', sessions: [] }, undefined);
    const heard: Order[] = [];
    supervisor.onOrder((order) => heard.push(order));
    channel.emit('message', { order: 'ping' }, undefined);
    expect(heard.map(({ order }) => order)).toEqual(['keep', 'ping']);
  });

  // Bug: a host whose supervisor died while it started runs on for ever; or its report ends it.
  it.each(['before', 'after'] as const)('knows that it is abandoned, also %s it listens', (when) => {
    const { channel, sent } = channelOf();
    const supervisor = supervisedBy(channel, true)!;
    let abandoned = 0;
    if (when === 'before') channel.emit('disconnect');
    supervisor.onAbandoned(() => void (abandoned += 1));
    if (when === 'after') channel.emit('disconnect');
    expect(abandoned).toBe(1);
    channel.connected = false;
    supervisor.report({ report: 'pong' });
    expect(sent).toEqual([]);
  });
});
