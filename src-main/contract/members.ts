import { z } from 'zod';
import { command, query } from './route.ts';
import {
  cardId,
  instant,
  localDate,
  maskedPerson,
  memberId,
  pageRequest,
  politicalStatus,
  roomId,
  sexes,
} from './values.ts';

const text = (max: number) => z.string().trim().max(max);

/** Every stored field of a member, and no other (DOMAIN 2.5 pages H0, H2, H13 and rules ). '' means unknown. */
export const memberFields = z.strictObject({
  studentNumber: z.string().min(1).max(32),
  name: z.string().min(1).max(60),
  sex: z.enum(sexes).or(z.literal('')),
  ethnicity: text(20),
  nativePlace: text(60),
  /** `YYYY-MM` or ''. */
  birthMonth: z.string().regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/),
  college: text(60),
  major: text(60),
  className: text(60),
  grade: text(20),
  building: text(40),
  dormRoom: text(20),
  bed: text(10),
  politicalStatus: politicalStatus.or(z.literal('')),
  appliedOn: localDate.or(z.literal('')),
  activistOn: localDate.or(z.literal('')),
});
export type MemberFields = z.output<typeof memberFields>;

/** How a typed text found this person. */
export const foundBy = z.enum(['number', 'name']);

export const candidate = z.strictObject({
  memberId,
  person: maskedPerson,
  /** First character of the name, for the round mark beside it. */
  monogram: z.string(),
  foundBy,
  /** The typed text is this person's whole student number. */
  isExactNumber: z.boolean(),
  /** Where the person is checked in now, if anywhere. */
  presentIn: z.strictObject({ roomId, since: instant }).nullable(),
});
export type Candidate = z.output<typeof candidate>;

export const memberRow = memberFields.extend({
  memberId,
  pinyin: z.string(),
  cards: z.array(z.strictObject({ cardId, uid: z.string(), boundAt: instant, revokedAt: instant.nullable() })),
});
export type MemberRow = z.output<typeof memberRow>;

export const membersRoutes = {
  /** Kiosk search: masked, at most 8, nothing under two characters. Best first. */
  'members.find': query({
    input: { text: z.string().max(64) },
    output: z.strictObject({ candidates: z.array(candidate), hasMore: z.boolean() }),
  }),
  /** Staff search: full rows; '' lists by student number. */
  'members.search': query({
    input: { text: z.string().max(64).default(''), politicalStatus: politicalStatus.optional(), ...pageRequest },
    output: z.strictObject({ members: z.array(memberRow), total: z.int() }),
  }),
  /** For whoever is on duty: just enough to tell two people of one name apart. At most eight; nobody under two characters. */
  'members.pick': query({
    input: { text: z.string().trim().max(64) },
    output: z.strictObject({
      people: z.array(z.strictObject({ memberId, name: z.string(), className: z.string(), studentNumber: z.string() })),
    }),
  }),
  'members.save': command({
    input: { memberId: memberId.optional(), fields: memberFields },
    output: z.strictObject({ memberId }),
    problems: ['member.unknown', 'member.number-taken', 'member.number-malformed', 'member.name-malformed'],
  }),
  /** Staff-given reading, syllables apart by spaces (`chan yu dan`); '' returns to the computed one. */
  'members.setReading': command({
    input: { memberId, reading: z.string().trim().toLowerCase().max(120) },
    output: z.strictObject({ pinyin: z.string() }),
    problems: ['member.unknown', 'member.reading-malformed'],
  }),
  'members.bindCard': command({
    input: { memberId, cardText: z.string().min(1).max(64) },
    output: z.strictObject({ cardId }),
    problems: ['member.unknown', 'card.malformed', 'card.bound-to-other'],
  }),
  'members.revokeCard': command({
    input: { cardId },
    output: z.strictObject({}),
    problems: ['card.not-bound'],
  }),
  /** Unknown cards whose holders then typed their number: staff bind or dismiss them. */
  'members.cardRequests': query({
    input: {},
    output: z.strictObject({
      requests: z.array(
        z.strictObject({
          requestId: z.int(),
          memberId,
          name: z.string(),
          studentNumber: z.string(),
          uid: z.string(),
          requestedAt: instant,
        }),
      ),
    }),
  }),
  'members.settleCardRequest': command({
    input: { requestId: z.int(), bind: z.boolean() },
    output: z.strictObject({}),
    problems: ['card.request-unknown', 'card.bound-to-other'],
  }),
};
