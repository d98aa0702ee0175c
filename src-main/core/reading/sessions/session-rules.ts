/** What a session must be like before it is kept. */
import type { SessionFields } from '../../../contract/reading.ts';
import { Refusal } from '../../../contract/route.ts';
import type { NamedPerson } from '../../../contract/values.ts';
import { instantOf, localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { Room } from '../../rooms/rooms.service.ts';

/** No session is longer. */
export const longestMs = 12 * 3_600_000;
/** The end of the year 9998: days after the term it lies in are not written with four figures. */
const lastInstant = 253_370_764_799_999;

export type Placing = Pick<SessionFields, 'roomId' | 'startsAt' | 'endsAt'>;

/**
 * Within one opening of a room whose people are known.
 * @throws Refusal reading.room-counted, reading.times-inverted, reading.outside-hours
 */
export function requirePlace(room: Room, { startsAt, endsAt }: Placing, zone: string): void {
  if (room.kind === 'harbour') throw new Refusal('reading.room-counted');
  if (endsAt <= startsAt || endsAt - startsAt > longestMs || endsAt > lastInstant) {
    throw new Refusal('reading.times-inverted');
  }
  const day = localDateOf(startsAt, zone);
  if (startsAt < instantOf(day, room.opensAt, zone) || endsAt > instantOf(day, room.closesAt, zone)) {
    throw new Refusal('reading.outside-hours', { opensAt: room.opensAt, closesAt: room.closesAt });
  }
}

/** @throws Refusal reading.pages-inverted, with `position` from 1 */
export function requirePages(items: SessionFields['items']): void {
  const wrong = items.findIndex(({ pageFrom, pageTo }) => pageTo !== null && pageTo < (pageFrom ?? 1));
  if (wrong !== -1) throw new Refusal('reading.pages-inverted', { position: wrong + 1 });
}

/** Somebody of the roster goes by the roster's name. @throws Refusal member.unknown */
export function personAsKnown<Person extends NamedPerson | null>(members: MembersService, person: Person): Person {
  if (person === null || person.memberId === null) return person;
  const known = members.known(person.memberId);
  if (!known) throw new Refusal('member.unknown');
  return { ...person, name: known.name };
}
