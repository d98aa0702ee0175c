/** Sessions as an iCalendar file (RFC 5545), without a name of anybody. */
import { createEvents, type EventAttributes } from 'ics';
import type { ReadingItem } from '../../../contract/reading.ts';
import type { FileOut } from '../../../contract/values.ts';
import { itemText } from '../reading-words.ts';
import type { StoredSession } from '../sessions/sessions.repository.ts';

export interface CalendarSession extends StoredSession {
  readonly roomName: string;
  readonly items: readonly ReadingItem[];
}

/** Octets a line may have, without its line break (RFC 5545, 3.1). */
const longestLine = 75;

export function readingCalendar(
  period: { readonly from: string; readonly to: string },
  sessions: readonly CalendarSession[],
  station: { readonly name: string; readonly setUpAt: number },
): FileOut {
  const { error, value } = createEvents(
    sessions.map((session) => eventOf(session, station.setUpAt)),
    {
      productId: '-//163 station//reading//ZH',
      calName: plain(`${station.name} 读书分享会`).replaceAll('\n', ' '),
      method: 'PUBLISH',
    },
  );
  if (error || value === null) throw error ?? new Error('no calendar');
  return {
    fileName: `读书分享会-${period.from}-${period.to}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    base64: Buffer.from(folded(value), 'utf8').toString('base64'),
  };
}

/** Line feeds alone are escaped by the library; other controls are no text of the format (RFC 5545, 3.1). */
const plain = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

/** The moment of export is nowhere in it: the same sessions give the same file. */
function eventOf(session: CalendarSession, setUpAt: number): EventAttributes {
  const { id, createdAt, openedAt, endedAt, closedAt } = session;
  const changedAt = Math.max(createdAt, openedAt ?? 0, endedAt ?? 0, closedAt ?? 0);
  const list = session.items.map(itemText);
  return {
    uid: `session-${id}-${createdAt}@station-${setUpAt}`,
    title: plain(session.title),
    start: session.startsAt,
    end: session.endsAt,
    location: plain(session.roomName),
    description: plain([session.series, ...list].filter((line) => line).join('\n')),
    status: session.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    sequence: session.version - 1,
    timestamp: changedAt,
    created: createdAt,
    lastModified: changedAt,
  } as EventAttributes;
}

/** The library counts characters where the format counts octets, and a Han character has three. */
function folded(calendar: string): string {
  return calendar
    .replaceAll('\r\n\t', '')
    .split('\r\n')
    .map((line) => {
      const lines = [''];
      let octets = 0;
      for (const character of line) {
        const size = Buffer.byteLength(character);
        if (octets + size > longestLine) {
          lines.push(' ');
          octets = 1;
        }
        lines[lines.length - 1] += character;
        octets += size;
      }
      return lines.join('\r\n');
    })
    .join('\r\n');
}
