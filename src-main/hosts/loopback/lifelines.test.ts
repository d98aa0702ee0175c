import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLifelines } from './lifelines.ts';

describe('lifelines of pages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function underTest() {
    const told: string[] = [];
    const lines = openLifelines({
      onLost: (connection) => void told.push(`lost ${connection}`),
      onPage: (connection) => void told.push(`page ${connection}`),
    });
    const hold = (page: string, connection = 'c') => {
      const response = Object.assign(new EventEmitter(), { end: () => response.emit('close') });
      lines.hold(connection, page, response as unknown as ServerResponse);
      return response;
    };
    return { told, lines, hold };
  }

  // Bug: a page whose process died is found out only when its heartbeat is missed.
  it('tells within a second that a page is lost', () => {
    const { told, hold } = underTest();
    const line = hold('p1');
    vi.advanceTimersByTime(3_600_000);
    line.emit('close');
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['page c', 'lost c']);
  });

  // Bug: a page that takes its line up again, after the browser's network process died, is taken for dead.
  it('waits a moment for the same page', () => {
    const { told, hold } = underTest();
    hold('p1').emit('close');
    vi.advanceTimersByTime(500);
    hold('p1');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['page c']);
  });

  // Bug: a slow PC that loads the page anew has it ended half-way; or one that never comes back is waited for.
  it.each(['before', 'after'] as const)('waits longer for a page that said it leaves, %s its line went', (when) => {
    const { told, lines, hold } = underTest();
    const line = hold('p1');
    if (when === 'before') lines.leaving('c');
    line.emit('close');
    if (when === 'after') lines.leaving('c');
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['page c']);
    hold('p2').emit('close');
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['page c', 'page c', 'lost c']);
  });

  // Bug: whoever signed in before the page was loaded anew is still signed in after it.
  it('tells a page loaded anew also where the old line is still there', () => {
    const { told, hold } = underTest();
    const old = hold('p1');
    hold('p2');
    old.emit('close');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['page c', 'page c']);
  });

  // Bug: the line of a browser that was just replaced is taken for that of the new one, which is ended too.
  it.each(['open', 'gone'] as const)('knows nothing of a browser that was replaced, its line %s', (line) => {
    const { told, lines, hold } = underTest();
    const old = hold('p1', 'old');
    if (line === 'gone') old.emit('close');
    lines.forget('old');
    hold('p2', 'new');
    vi.advanceTimersByTime(60_000);
    old.emit('close');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['page old', 'page new']);
  });

  // Bug: the end of the host is told as the death of every page, and open lines hold it up for seconds.
  it('ends with the host', () => {
    const { told, lines, hold } = underTest();
    hold('p1', 'a');
    hold('p1', 'b').emit('close');
    lines.close();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['page a', 'page b']);
  });
});
