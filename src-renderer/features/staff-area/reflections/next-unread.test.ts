import { describe, expect, it } from 'vitest';
import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';
import { nextUnread } from './next-unread.ts';

const handedIn = (reflectionId: number, handedInAt: number) => ({ reflectionId, handedInAt }) as ReflectionRow;
const [newest, middle, oldest] = [handedIn(3, 300), handedIn(1, 200), handedIn(2, 100)];

describe('the next unread reflection', () => {
  it('is the one handed in before, and after the oldest the newest again', () => {
    expect(nextUnread([newest, middle, oldest], newest)).toBe(middle);
    expect(nextUnread([newest, middle, oldest], oldest)).toBe(newest);
  });

  // Bug: what was just read comes again, because the list is older than the deed.
  it('is never the one at hand', () => {
    expect(nextUnread([newest], newest)).toBeNull();
    expect(nextUnread([middle, oldest], newest)).toBe(middle);
  });

  it('is the newest where none is at hand, and none where nothing is unread', () => {
    expect(nextUnread([newest, middle], null)).toBe(newest);
    expect(nextUnread([], null)).toBeNull();
  });
});
