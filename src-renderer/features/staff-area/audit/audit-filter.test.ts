import { expect, test } from 'vitest';
import type { AuditActor } from '../../../../src-main/contract/audit.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { actorKey, actorOfKey, asked, type AuditFilter, readFilter, writeFilter } from './audit-filter.ts';

const everything: AuditFilter = {
  from: '2026-11-01',
  to: '2026-11-22',
  actor: { kind: 'staff', id: 7 },
  role: 'life',
  act: 'printed',
  about: 3 as MemberId,
  offset: 50,
};

// Bug: going back to the page shows other entries than were left, or an export holds more than is on the screen.
test('comes back from the address as it was written', () => {
  expect(readFilter(new URLSearchParams(writeFilter(everything)))).toEqual(everything);
  const { offset: _, ...rest } = everything;
  expect(asked(everything)).toEqual(rest);
  const nothing = readFilter(new URLSearchParams());
  expect(writeFilter(nothing)).toEqual({});
  expect(asked(nothing)).toEqual({});
});

test.each<AuditActor>([
  { kind: 'administrator', id: 1 },
  { kind: 'owner', id: 12 },
  { kind: 'system' },
  { kind: 'nobody' },
])('%o is known by its key', (actor) => {
  expect(actorOfKey(actorKey(actor))).toEqual(actor);
});

// Bug: an address typed wrong leaves a page that cannot be asked for.
test.each([null, '', 'staff', 'staff:', 'staff:x', 'teacher:3'])('%j is nobody', (key) => {
  expect(actorOfKey(key)).toBeNull();
});
