import type { ComingSession } from '../../../src-main/contract/reading.ts';
import { dayOf, timeOf } from '../../ui/clock.ts';
import type { Words } from '../../words/zh-cn.ts';

type Times = Pick<ComingSession, 'startsAt' | 'endsAt'>;

export const hoursOf = ({ startsAt, endsAt }: Times, zone: string): string =>
  `${timeOf(startsAt, zone)}–${timeOf(endsAt, zone)}`;

/** 11月25日 星期三 19:30–21:00 */
export const whenOf = (times: Times, zone: string, language: string): string =>
  `${dayOf(times.startsAt, zone, language)} ${hoursOf(times, zone)}`;

interface Seats {
  readonly text: string;
  readonly tone: 'ok' | 'warn' | 'calm';
}

/** What a person needs to know before coming. */
export function seatsOf(session: ComingSession, words: Words): Seats {
  const { seats, seatsTaken, waiting, state, canSignUp } = session;
  if (state === 'open') return { text: words.reading.openNow, tone: 'ok' };
  if (!canSignUp) return { text: words.reading.signUpOver, tone: 'calm' };
  if (seats === null) return { text: words.reading.noLimit(seatsTaken), tone: 'ok' };
  const left = seats - seatsTaken;
  return left > 0
    ? { text: words.reading.seatsLeft(left), tone: 'ok' }
    : { text: words.reading.full(waiting), tone: 'warn' };
}

export const isFull = ({ seats, seatsTaken }: ComingSession): boolean => seats !== null && seatsTaken >= seats;
