import { randomUUID } from 'node:crypto';
import type { Answer } from '../../contract/registry.ts';
import { purposes, visitStates, type Purpose, type RoomId, type VisitState } from '../../contract/values.ts';
import { UsageFault } from '../startup/flags.ts';
import { Refused, type AskApplication } from './ask.ts';
import { zonedText } from './zoned-text.ts';

/** Times are ISO 8601 with the station's offset; `room` is the room's name, `purpose` its code. */
export interface VisitLine {
  readonly id: number;
  readonly studentNumber: string | null;
  readonly room: string;
  readonly purpose: string;
  readonly checkedInAt: string;
  readonly checkedOutAt: string | null;
  readonly state: string;
}

type VisitRow = Answer<'check-in.list'>['visits'][number];

const lineOf = (visit: VisitRow, zone: string): VisitLine => ({
  id: visit.visitId,
  studentNumber: visit.studentNumber,
  room: visit.roomName,
  purpose: visit.purpose,
  checkedInAt: zonedText(visit.checkedInAt, zone),
  checkedOutAt: visit.checkedOutAt === null ? null : zonedText(visit.checkedOutAt, zone),
  state: visit.state,
});

export interface VisitWishes {
  readonly from?: string;
  readonly to?: string;
  readonly room?: string;
  readonly state?: string;
}

/** All of them, newest first. */
export async function listVisits(ask: AskApplication, wishes: VisitWishes): Promise<VisitLine[]> {
  const { timeZone } = await ask('station.status', {});
  const filter = {
    ...(wishes.from === undefined ? {} : { from: wishes.from }),
    ...(wishes.to === undefined ? {} : { to: wishes.to }),
    ...(wishes.room === undefined ? {} : { roomId: await roomNamed(ask, wishes.room) }),
    ...(wishes.state === undefined ? {} : { state: oneOf<VisitState>('--state', wishes.state, visitStates) }),
  };
  const lines: VisitLine[] = [];
  for (;;) {
    const { visits, total } = await ask('check-in.list', { ...filter, offset: lines.length, limit: 200 });
    lines.push(...visits.map((visit) => lineOf(visit, timeZone)));
    if (visits.length === 0 || lines.length >= total) return lines;
  }
}

export interface CheckInWishes {
  readonly number: string;
  readonly room?: string;
  readonly purpose?: string;
}

/** Checks a person in by student number. 心海港湾 only counts, as for whoever does not want to be named: there is no visit to show then. */
export async function checkInByNumber(ask: AskApplication, wishes: CheckInWishes) {
  const purpose = wishes.purpose === undefined ? undefined : oneOf<Purpose>('--purpose', wishes.purpose, purposes);
  const { timeZone } = await ask('station.status', {});
  const { members } = await ask('members.search', { text: wishes.number, limit: 200 });
  const member = members.find(({ studentNumber }) => studentNumber === wishes.number.trim());
  if (!member) throw new Refused({ code: 'member.unknown', facts: {} });
  const arrival = await ask('check-in.arrive', {
    memberId: member.memberId,
    identifiedBy: 'number',
    requestKey: randomUUID(),
    ...(purpose === undefined ? {} : { purpose }),
    ...(wishes.room === undefined ? {} : { roomId: await roomNamed(ask, wishes.room) }),
  });
  if (!('visit' in arrival)) return { kind: arrival.kind, room: arrival.roomName };
  const { visit } = arrival;
  return {
    kind: arrival.kind,
    id: visit.visitId,
    studentNumber: member.studentNumber,
    room: visit.roomName,
    purpose: visit.purpose,
    checkedInAt: zonedText(visit.checkedInAt, timeZone),
    checkedOutAt: visit.checkedOutAt === null ? null : zonedText(visit.checkedOutAt, timeZone),
    state: visit.checkedOutAt === null ? 'open' : 'closed',
  };
}

async function roomNamed(ask: AskApplication, name: string): Promise<RoomId> {
  const { rooms } = await ask('rooms.figures', {});
  const room = rooms.find((one) => one.name === name || one.kind === name);
  if (!room) throw new Refused({ code: 'rooms.unknown', facts: { rooms: rooms.map((one) => one.name).join('、') } });
  return room.roomId;
}

function oneOf<Value extends string>(flag: string, typed: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === typed);
  if (found !== undefined) return found;
  throw new UsageFault({ zh: `${flag} 可以是：${allowed.join(' ')}`, en: `${flag} is one of: ${allowed.join(' ')}` });
}
