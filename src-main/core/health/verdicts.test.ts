import { describe, expect, it } from 'vitest';
import type { RestartNote } from '../kernel/restart-notes.ts';
import { backupVerdict, clockVerdict, databaseVerdict, diskVerdict, restartsOf, restartsVerdict } from './verdicts.ts';

const gigabyte = 1024 ** 3;
const day = 86_400_000;
const now = 100 * day;

describe('verdicts on the machine', () => {
  // Bug: a disk that is nearly full, or one that was, is called well (D3).
  it('judges the disk', () => {
    expect(diskVerdict(100 * gigabyte, true)).toBe('good');
    expect(diskVerdict(100 * gigabyte, false)).toBe('watch');
    expect(diskVerdict(0.9 * gigabyte, true)).toBe('watch');
    expect(diskVerdict(0.4 * gigabyte, true)).toBe('bad');
  });

  // Bug: a log that grows for ever is seen only when the disk is full (D10); damage is called well.
  it('judges the database', () => {
    expect(databaseVerdict(4 << 20, 0, 0)).toBe('good');
    expect(databaseVerdict(21 << 20, 0, 0)).toBe('watch');
    expect(databaseVerdict(0, 1, 0)).toBe('bad');
    expect(databaseVerdict(0, 0, 1)).toBe('bad');
  });

  // Bug: a station without any backup, or with one on the same disk alone, is called well.
  it('judges the backups', () => {
    expect(backupVerdict({ verifiedAt: null, isLate: false, secondAt: 1 })).toBe('bad');
    expect(backupVerdict({ verifiedAt: 1, isLate: true, secondAt: 1 })).toBe('bad');
    expect(backupVerdict({ verifiedAt: 1, isLate: false, secondAt: null })).toBe('watch');
    expect(backupVerdict({ verifiedAt: 1, isLate: false, secondAt: 1 })).toBe('good');
  });

  // Bug: a clock somebody has set is trusted without a word (A7), or warned of for ever.
  it('judges the clock', () => {
    expect(clockVerdict(true, null, now)).toBe('bad');
    expect(clockVerdict(false, now - day, now)).toBe('watch');
    expect(clockVerdict(false, now + day, now)).toBe('watch');
    expect(clockVerdict(false, now - 8 * day, now)).toBe('good');
    expect(clockVerdict(false, null, now)).toBe('good');
  });

  // Bug: the restart at night raises an alarm every morning; a crash loop raises none.
  it('judges restarts', () => {
    const note = (what: RestartNote['what'], why: RestartNote['why'], at = now - 1): RestartNote => ({ at, what, why });
    expect(restartsVerdict([note('program', 'nightly')], now)).toBe('good');
    expect(restartsVerdict([note('page', 'page-lost', now - 2 * day)], now)).toBe('good');
    expect(restartsVerdict([note('page', 'page-lost')], now)).toBe('watch');
    expect(restartsVerdict([note('maintenance', 'host-ended')], now)).toBe('bad');
    const three = [note('page', 'page-lost'), note('program', 'host-hung'), note('page', 'page-silent')];
    expect(restartsVerdict(three, now)).toBe('bad');
    expect(restartsOf('page', three, now)).toEqual({ lastDay: 2, lastAt: now - 1, why: 'page-silent' });
    expect(restartsOf('program', three, now)).toEqual({ lastDay: 1, lastAt: now - 1, why: 'host-hung' });
    expect(restartsOf('program', [], now)).toEqual({ lastDay: 0, lastAt: null, why: null });
  });
});
