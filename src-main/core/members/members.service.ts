import type { MemberFields, MemberRow } from '../../contract/members.ts';
import { Refusal } from '../../contract/route.ts';
import type { CardId, ClaimedPerson, MemberId, PoliticalStatus } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { cardHolders } from './card-holders.ts';
import { cardUid } from './card-uid.ts';
import { dormRoomsOf, type DormRoom } from './dorm-rooms.ts';
import { fileKeptUntil } from './graduation.ts';
import { fieldsOfStored, storedOfFields } from './member-fields.ts';
import { MemberIndex, type Found, type IndexedMember } from './member-index.ts';
import type { MembersRepository, StoredMember } from './members.repository.ts';
import { cleanName, cleanStudentNumber, isName } from './person-text.ts';
import { isReadingFor, mainReading, readingsOfName } from './readings.ts';
import { rosterParts } from './roster-parts.ts';
import { trustedRows } from './trusted-rows.ts';

export { cardUid } from './card-uid.ts';
export { fileKeptUntil } from './graduation.ts';
export { unknownFields } from './member-fields.ts';
export type { RosterEntry } from './roster-parts.ts';
export { maskName, numberTail } from './masking.ts';
export { cleanName, cleanStudentNumber, isName } from './person-text.ts';

/** Staff search looks through no more than this. */
const mostSearched = 1000;

export type MembersService = Awaited<ReturnType<typeof openMembersService>>;

interface Parts {
  readonly repository: MembersRepository;
  readonly database: Database;
  readonly clock: Clock;
  /** The pattern a whole student number must match. */
  readonly numberPattern: () => RegExp;
}

/** Loads the search index; 100,000 people take about a second. */
export async function openMembersService({ repository, database, clock, numberPattern }: Parts) {
  const index = new MemberIndex();
  const stored = trustedRows(repository, database);
  for (const member of await repository.forIndex()) index.put(stored.indexed(member));
  const { requireUid, holderOfCard } = cardHolders(repository, database);
  let version = 0;

  /** The index follows the database only once the change is committed. */
  function changed(change: (index: MemberIndex) => void): void {
    database.afterCommit(() => {
      version += 1;
      change(index);
    });
  }

  const indexed = (member: StoredMember): IndexedMember => ({
    memberId: member.id,
    studentNumber: member.studentNumber,
    name: member.name,
    className: member.className ?? '',
    readings: member.readings,
  });

  async function addMany(all: readonly MemberFields[]): Promise<MemberId[]> {
    const now = clock.now();
    const rows = all.map((fields) => ({
      ...storedOfFields(fields),
      readings: readingsOfName(fields.name),
      createdAt: now,
      updatedAt: now,
    }));
    const ids = await repository.insert(rows);
    changed((live) => {
      rows.forEach((row, place) => {
        const memberId = ids[place];
        if (memberId === undefined) return;
        const { studentNumber, name, readings } = row;
        live.put({ memberId, studentNumber, name, className: row.className ?? '', readings });
      });
    });
    return ids;
  }

  async function update(changes: readonly { before: StoredMember; fields: MemberFields }[]): Promise<void> {
    const updatedAt = clock.now();
    const rows = changes.map(({ before, fields }): StoredMember => {
      const readingOverride = before.name === fields.name ? before.readingOverride : null;
      const readings = readingOverride ?? readingsOfName(fields.name);
      return { ...before, ...storedOfFields(fields), readingOverride, readings, updatedAt };
    });
    await repository.updateMany(rows);
    changed((live) => rows.forEach((row) => live.put(indexed(row))));
  }

  /** Who holds which card is part of the roster an import was judged against. */
  const cardsChanged = (): void => changed(() => undefined);

  /** Staff look for whole classes too; a single character would be half the roster. Each once. */
  async function idsFor(text: string): Promise<MemberId[]> {
    const found = index.find(text, mostSearched).map((one) => one.member.memberId);
    const beginning = text.trim();
    const classmates = Array.from(beginning).length < 2 ? [] : byNumber(await repository.idsInClass(beginning));
    return [...new Set([...found, ...classmates.slice(0, mostSearched)])];
  }

  const numberOf = (id: MemberId): string => index.get(id)?.studentNumber ?? '';
  const byNumber = (ids: readonly MemberId[]): MemberId[] =>
    ids.toSorted((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1));

  async function require(memberId: MemberId): Promise<StoredMember> {
    const [member] = await stored.byIds([memberId]);
    if (!member) throw new Refusal('member.unknown');
    return member;
  }

  async function bind(memberId: MemberId, uid: string): Promise<CardId> {
    const holder = (await repository.cardInUse(uid))?.memberId;
    if (holder !== undefined && holder !== memberId) throw new Refusal('card.bound-to-other');
    const already = (await repository.cardsOf([memberId])).find((card) => card.uid === uid && card.revokedAt === null);
    if (already) return already.id;
    const [cardId] = await repository.insertCards([{ memberId, uid, boundAt: clock.now() }]);
    if (cardId === undefined) throw new Error('insert returned no card');
    cardsChanged();
    return cardId;
  }

  async function rowsOf(members: readonly StoredMember[]): Promise<MemberRow[]> {
    const cards = await repository.cardsOf(members.map((member) => member.id));
    return members.map((member) => ({
      ...fieldsOfStored(member),
      memberId: member.id,
      pinyin: mainReading(member.readings),
      cards: cards
        .filter((card) => card.memberId === member.id)
        .map((card) => ({ cardId: card.id, uid: card.uid, boundAt: card.boundAt, revokedAt: card.revokedAt })),
    }));
  }

  return {
    addMany,
    ...rosterParts({ repository, stored, index }),

    /** Grows with every committed change of the roster; compare to learn whether it changed. */
    version: () => version,
    size: () => index.size,
    find: (text: string, limit: number): Found[] => index.find(text, limit),
    known: (memberId: MemberId): IndexedMember | undefined => index.get(memberId),
    idsFor,
    gradesOf: repository.gradesOf,
    dwellings: repository.dwellings,

    /** Of these members, those whose files have left the school by the local day `today`. */
    async filesGone(ids: readonly MemberId[], today: string): Promise<MemberId[]> {
      const all = await stored.byIds(ids);
      return all.flatMap(({ id, grade }) => ((fileKeptUntil(grade ?? '') ?? '9999') <= today ? [id] : []));
    },

    dormRooms: async (today: string): Promise<DormRoom[]> => dormRoomsOf(await repository.dormRooms(), today),

    holderOfCard,

    /** Who acts at the kiosk. @throws Refusal card.unknown, card.malformed, member.unknown */
    async claimed(who: ClaimedPerson): Promise<MemberId> {
      const found = who.by === 'card' ? await holderOfCard(who.cardText) : index.get(who.memberId)?.memberId;
      if (found === undefined) throw new Refusal(who.by === 'card' ? 'card.unknown' : 'member.unknown');
      return found;
    },

    async search(text: string, status: PoliticalStatus | undefined, offset: number, limit: number) {
      if (text.trim() === '') {
        const ids = byNumber(status ? await repository.idsWith(status) : index.ids());
        const page = ids.slice(offset, offset + limit);
        const known = new Map((await stored.byIds(page)).map((member) => [member.id, member]));
        return { members: await rowsOf(page.flatMap((id) => known.get(id) ?? [])), total: ids.length };
      }
      const ids = await idsFor(text);
      const byId = new Map((await stored.byIds(ids)).map((member) => [member.id, member]));
      const fitting = ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((one) => !status || one.politicalStatus === status);
      return { members: await rowsOf(fitting.slice(offset, offset + limit)), total: fitting.length };
    },

    async save(memberId: MemberId | undefined, given: MemberFields): Promise<MemberId> {
      const studentNumber = cleanStudentNumber(given.studentNumber).text;
      const name = cleanName(given.name).text;
      if (!numberPattern().test(studentNumber)) throw new Refusal('member.number-malformed');
      if (!isName(name)) throw new Refusal('member.name-malformed');
      const fields = { ...given, studentNumber, name };
      const before = memberId === undefined ? undefined : await require(memberId);
      const holder = index.byNumber(studentNumber);
      if (holder && holder.memberId !== memberId) throw new Refusal('member.number-taken');
      if (before) {
        await update([{ before, fields }]);
        return before.id;
      }
      const [added] = await addMany([fields]);
      if (added === undefined) throw new Error('insert returned no member');
      return added;
    },

    /** Several at once; the fields are whole. @throws Refusal member.unknown */
    async updateMany(changes: readonly { memberId: MemberId; fields: MemberFields }[]): Promise<void> {
      const before = new Map((await stored.byIds(changes.map((one) => one.memberId))).map((row) => [row.id, row]));
      await update(
        changes.map(({ memberId, fields }) => {
          const known = before.get(memberId);
          if (!known) throw new Refusal('member.unknown');
          return { before: known, fields };
        }),
      );
    },

    async removeMany(ids: readonly MemberId[]): Promise<void> {
      await repository.remove(ids);
      changed((live) => ids.forEach((id) => live.remove(id)));
    },

    async fieldsOf(ids: readonly MemberId[]): Promise<Map<MemberId, MemberFields>> {
      return new Map((await stored.byIds(ids)).map((row) => [row.id, fieldsOfStored(row)]));
    },

    /** Inside a write; uids are canonical and known to be free. */
    bindMany: async (cards: readonly { memberId: MemberId; uid: string }[]): Promise<void> => {
      const boundAt = clock.now();
      await repository.insertCards(cards.map((card) => ({ ...card, boundAt })));
    },
    removeCard: repository.removeCard,

    async setReading(memberId: MemberId, reading: string): Promise<string> {
      const member = await require(memberId);
      if (reading !== '' && !isReadingFor(member.name, reading)) throw new Refusal('member.reading-malformed');
      const readings = reading === '' ? readingsOfName(member.name) : reading;
      const row = { readingOverride: reading === '' ? null : reading, readings, updatedAt: clock.now() };
      await repository.update(memberId, row);
      changed((live) => live.put(indexed({ ...member, ...row })));
      return mainReading(readings);
    },

    async bindCard(memberId: MemberId, cardText: string): Promise<CardId> {
      await require(memberId);
      return bind(memberId, requireUid(cardText));
    },

    async revokeCard(cardId: CardId): Promise<void> {
      if (!(await repository.revokeCard(cardId, clock.now()))) throw new Refusal('card.not-bound');
      cardsChanged();
    },

    /** A card the kiosk did not know, then a person who gave the number: staff decide. Malformed or bound cards are let be. */
    async requestCard(memberId: MemberId, cardText: string): Promise<void> {
      const uid = cardUid(cardText);
      if (uid === null || (await repository.cardInUse(uid)) !== undefined) return;
      await repository.requestCard(memberId, uid, clock.now());
    },

    async cardRequests() {
      return (await repository.cardRequests()).flatMap(({ id: requestId, memberId, uid, requestedAt }) => {
        const member = index.get(memberId);
        if (!member) return [];
        const { name, studentNumber } = member;
        return [{ requestId, memberId, name, studentNumber, uid, requestedAt }];
      });
    },

    /** Inside a write: requests older than `before` (epoch ms). Returns how many went. */
    forgetCardRequests: repository.removeCardRequests,

    async settleCardRequest(requestId: number, shouldBind: boolean): Promise<void> {
      const request = await repository.takeCardRequest(requestId);
      if (!request) throw new Refusal('card.request-unknown');
      if (shouldBind) await bind(request.memberId, request.uid);
    },
  };
}
