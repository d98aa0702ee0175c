import { Refusal } from '../../contract/route.ts';
import { noticeVersion, type StationSettings } from '../../contract/station.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { StationRepository, StoredStation } from './station.repository.ts';
import { areTermStarts, termOf, type Term } from './term.ts';

export const firstSettings = {
  studentNumberPattern: '^[0-9A-Za-z]{6,14}$',
  autumnTermStart: '08-25',
  springTermStart: '02-15',
} as const;

/**
 * What makes a pattern take exponential or steep polynomial time: a repeated group, or many places of unsettled
 * length. `20\d{2}(?:01|02)[0-9A-Z]{2,8}` has one such place.
 */
const repeatedGroup = /\)[*+{]/;
const unsettledLength = /[*+?]|\{\d+,\d*\}/g;
const mostUnsettled = 4;

const isHeavy = (text: string): boolean => {
  const plain = text.replace(/\\./g, 'x').replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(');
  return repeatedGroup.test(plain) || (plain.match(unsettledLength)?.length ?? 0) > mostUnsettled;
};

/** @throws Refusal settings.pattern-invalid, also for one that could hang the kiosk. */
function compiledPattern(text: string): RegExp {
  if (isHeavy(text)) throw new Refusal('settings.pattern-invalid');
  try {
    return new RegExp(`^(?:${text})$`, 'u');
  } catch {
    throw new Refusal('settings.pattern-invalid');
  }
}

export type StationService = Awaited<ReturnType<typeof openStationService>>;

export async function openStationService(repository: StationRepository, database: Database, clock: Clock) {
  let current = await repository.get();
  /** Worked out once a term, not at each check-in: calendars are slow. */
  let running: { readonly of: StoredStation; readonly from: number; readonly to: number } | undefined;

  function require(): StoredStation {
    if (!current) throw new Refusal('station.not-set-up');
    return current;
  }

  return {
    current: (): StoredStation | undefined => current,

    settings(): StationSettings {
      const { name, contact, studentNumberPattern, autumnTermStart, springTermStart } = require();
      return { name, contact, studentNumberPattern, autumnTermStart, springTermStart };
    },

    numberPattern: (): RegExp => compiledPattern(require().studentNumberPattern),

    /** Inside a write. */
    async create(station: { name: string; contact: string; isDemo: boolean }): Promise<void> {
      const now = clock.now();
      const created = { ...station, ...firstSettings, noticeVersion, noticeConfirmedAt: now, setUpAt: now };
      await repository.insert(created);
      database.afterCommit(() => {
        current = { ...created, id: 1 };
      });
    },

    async save(settings: StationSettings): Promise<void> {
      const before = require();
      compiledPattern(settings.studentNumberPattern);
      if (!areTermStarts(settings)) throw new Refusal('settings.term-invalid');
      await repository.update(settings);
      database.afterCommit(() => {
        current = { ...before, ...settings };
      });
    },

    isNoticeConfirmed: (): boolean => current?.noticeVersion === noticeVersion,

    /** Inside a write: the notice in use now. */
    async confirmNotice(): Promise<void> {
      const before = require();
      const confirmed = { noticeVersion, noticeConfirmedAt: clock.now() };
      await repository.update(confirmed);
      database.afterCommit(() => {
        current = { ...before, ...confirmed };
      });
    },

    /** The term a moment (epoch ms) lies in. */
    termAt: (instant: number): Term => termOf(localDateOf(instant, clock.timeZone), require()),

    /** First moment of the term that is running now. */
    termBegan(): number {
      const now = clock.now();
      const station = require();
      if (running?.of !== station || now < running.from || now >= running.to) {
        const { from, to } = termOf(localDateOf(now, clock.timeZone), station);
        const begins = (day: string) => instantOf(day, '00:00', clock.timeZone);
        running = { of: station, from: begins(from), to: begins(addDays(to, 1)) };
      }
      return running.from;
    },
  };
}
