/** Gathers what the papers of a session show; the papers themselves are the *.sheet.ts files. */
import type { SheetRequest } from '../../../contract/printing.ts';
import type { SessionDetail } from '../../../contract/reading.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { PaperDocument } from '../../paper/document.ts';
import type { StationService } from '../../station/station.service.ts';
import type { EditionsService } from '../record/editions.service.ts';
import { minutesPaper, type MinutesContent } from './minutes.sheet.ts';
import type { MinutesService } from '../record/minutes.service.ts';
import { recordPaper, type RecordSlip } from './record.sheet.ts';
import type { PhotosService } from '../photos/photos.service.ts';
import type { RecordsService } from '../record/records.service.ts';
import { reflectionPaper } from './reflection.sheet.ts';
import { handInMs, type ReflectionsService } from '../reflections/reflections.service.ts';
import type { SessionAttendanceService } from '../sessions/session-attendance.service.ts';
import type { SessionsService } from '../sessions/sessions.service.ts';
import { sheetTitle, subjectOf, type Issuer, type PaperMark } from './sheet-parts.ts';
import { signInPaper } from './sign-in.sheet.ts';
import type { SignUpsService } from '../sessions/sign-ups.service.ts';

interface Parts {
  readonly sessions: Pick<SessionsService, 'detail'>;
  readonly attendance: Pick<SessionAttendanceService, 'of' | 'missing'>;
  readonly signUps: Pick<SignUpsService, 'activeOf'>;
  readonly minutes: Pick<MinutesService, 'of'>;
  readonly editions: Pick<EditionsService, 'newest'>;
  readonly records: Pick<RecordsService, 'ofSession'>;
  readonly reflections: Pick<ReflectionsService, 'sheetsFor'>;
  readonly photos: Pick<PhotosService, 'picturesOf' | 'pictures'>;
  readonly members: Pick<MembersService, 'known'>;
  readonly station: Pick<StationService, 'settings'>;
  readonly clock: Clock;
}

type Wish<Name extends SheetRequest['sheet']> = Extract<SheetRequest, { sheet: Name }>;

interface ReadingSheet {
  readonly title: string;
  readonly subject: string | null;
  draw(mark: PaperMark): PaperDocument;
}

export function readingSheets(parts: Parts) {
  const { sessions, attendance, signUps, minutes, editions, records, reflections, photos, members } = parts;
  const issuer = (): Issuer => ({ stationName: parts.station.settings().name, zone: parts.clock.timeZone });

  /** @throws Refusal reading.unknown; paper.nothing-to-print of one that was cancelled */
  async function held(sessionId: SessionId): Promise<SessionDetail> {
    const session = await sessions.detail(sessionId);
    if (session.state === 'cancelled') throw new Refusal('paper.nothing-to-print');
    return session;
  }

  /** Of a closed session what was written down then: its visits may be gone. */
  async function attendeesOf({ sessionId, state }: SessionDetail) {
    const edition = state === 'closed' ? await editions.newest(sessionId) : undefined;
    return edition?.attendees ?? attendance.of(sessionId);
  }

  async function minutesContent(session: SessionDetail): Promise<MinutesContent> {
    const { sessionId } = session;
    if (session.state === 'closed') {
      const edition = await editions.newest(sessionId);
      // Kept no longer: only the title and the count are left.
      if (!edition) throw new Refusal('paper.nothing-to-print');
      return { ...edition, edition, pictures: await photos.pictures(edition.photos) };
    }
    const [{ body }, attendees, pictures] = await Promise.all([
      minutes.of(sessionId),
      attendance.of(sessionId),
      photos.picturesOf(sessionId),
    ]);
    return { ...session, minutes: body, attendees, edition: null, pictures };
  }

  return {
    async 'sign-in'({ sessionId }: Wish<'sign-in'>): Promise<ReadingSheet> {
      const session = await held(sessionId);
      const attendees = await attendeesOf(session);
      const isOver = session.state === 'ended' || session.state === 'closed';
      const expected = isOver
        ? []
        : (await attendance.missing(sessionId, attendees)).filter((person) => !person.isWaiting);
      const signedUp = (await signUps.activeOf(sessionId)).length;
      const by = issuer();
      return {
        title: sheetTitle('签到表', session, by.zone),
        subject: subjectOf(sessionId),
        draw: (mark) => signInPaper({ session, signedUp, attendees, expected }, mark, by),
      };
    },

    async minutes({ sessionId }: Wish<'minutes'>): Promise<ReadingSheet> {
      const content = await minutesContent(await held(sessionId));
      const by = issuer();
      return {
        title: sheetTitle('会议记录', content, by.zone),
        subject: content.edition === null ? null : subjectOf(sessionId),
        draw: (mark) => minutesPaper(content, mark, by),
      };
    },

    /** @throws Refusal reading.unknown, reading.not-attended, paper.nothing-to-print */
    async record({ sessionId, memberId }: Wish<'record'>): Promise<ReadingSheet> {
      const session = await held(sessionId);
      const slips = (await records.ofSession(sessionId)).flatMap((one): (RecordSlip & { memberId: MemberId })[] => {
        const member = members.known(one.memberId);
        return member ? [{ ...member, record: one.record }] : [];
      });
      if (slips.length === 0) throw new Refusal('paper.nothing-to-print');
      const wanted = memberId === undefined ? slips : slips.filter((slip) => slip.memberId === memberId);
      if (wanted.length === 0) throw new Refusal('reading.not-attended');
      const by = issuer();
      const [only] = memberId === undefined ? [] : wanted;
      return {
        title: sheetTitle(only ? `学习记录 ${only.name}` : '学习记录', session, by.zone),
        subject: subjectOf(sessionId, only ? `/member:${only.memberId}` : ''),
        draw: (mark) => recordPaper(wanted, mark, by),
      };
    },

    /** @throws Refusal reading.unknown, paper.nothing-to-print */
    async reflection({ sessionId }: Wish<'reflection'>): Promise<ReadingSheet> {
      const session = await held(sessionId);
      const attendees = await attendeesOf(session);
      const known = attendees.flatMap(({ memberId }) => (memberId && members.known(memberId)) || []);
      if (known.length === 0) throw new Refusal('paper.nothing-to-print');
      const ids = known.map((member) => member.memberId);
      const numbers = await reflections.sheetsFor(sessionId, ids);
      const sheets = known.flatMap((member) => {
        const sheetNumber = numbers.get(member.memberId);
        return sheetNumber === undefined ? [] : [{ ...member, sheetNumber }];
      });
      const until = session.endedAt === null ? null : session.endedAt + handInMs;
      const by = issuer();
      return {
        title: sheetTitle('心得', session, by.zone),
        subject: subjectOf(sessionId),
        draw: (mark) => reflectionPaper({ session, until, sheets }, mark, by),
      };
    },
  };
}
