/** 会议记录 while it is being written. */
import type { MinutesBody } from '../../../contract/reading-record.ts';
import { Refusal } from '../../../contract/route.ts';
import type { SessionId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MinutesRepository } from './minutes.repository.ts';

/** UTF-16 units, as the limits of the single texts are counted. */
const mostCharacters = 60_000;

const nothingYet: MinutesBody = { recorder: null, speakers: [], excerpts: [], questions: [], summary: '' };

/** Every text of the minutes. */
export const textsOf = ({ speakers, excerpts, questions, summary }: MinutesBody): string[] => [
  ...speakers.map((speaker) => speaker.keyPoints),
  ...excerpts.flatMap((excerpt) => [excerpt.text, excerpt.source]),
  ...questions.flatMap(({ question, answer }) => [question, answer]),
  summary,
];

/** @throws Refusal reading.minutes-too-long */
function requireLength(body: MinutesBody): void {
  const length = textsOf(body).reduce((sum, text) => sum + text.length, 0);
  if (length > mostCharacters) throw new Refusal('reading.minutes-too-long', { length, most: mostCharacters });
}

export interface Minutes {
  /** 0 before the first save. */
  readonly revision: number;
  readonly body: MinutesBody;
  readonly savedAt: number | null;
  readonly savedBy: string | null;
}

export type MinutesService = ReturnType<typeof minutesService>;

export function minutesService(repository: MinutesRepository, clock: Clock) {
  async function require(sessionId: SessionId) {
    const standing = await repository.standingOf(sessionId);
    if (!standing) throw new Refusal('reading.unknown');
    return standing;
  }

  async function put(sessionId: SessionId, revision: number, body: MinutesBody, savedBy: string): Promise<number> {
    const savedAt = clock.now();
    await repository.put({ sessionId, revision, body: JSON.stringify(body), savedAt, savedBy });
    return savedAt;
  }

  return {
    /** @throws Refusal reading.unknown */
    async of(sessionId: SessionId): Promise<Minutes> {
      const stored = await repository.get(sessionId);
      if (stored) {
        const { revision, body, savedAt, savedBy } = stored;
        return { revision, body: JSON.parse(body) as MinutesBody, savedAt, savedBy };
      }
      await require(sessionId);
      return { revision: 0, body: nothingYet, savedAt: null, savedBy: null };
    },

    /**
     * Inside a write, every few seconds while somebody types.
     * @throws Refusal reading.unknown, reading.closed, reading.minutes-elsewhere, reading.minutes-too-long
     */
    async save(sessionId: SessionId, revision: number, body: MinutesBody, savedBy: string) {
      requireLength(body);
      const before = await require(sessionId);
      if (before.state === 'closed' || before.state === 'cancelled') throw new Refusal('reading.closed');
      if (before.revision !== revision) throw new Refusal('reading.minutes-elsewhere', { revision: before.revision });
      return { revision: revision + 1, savedAt: await put(sessionId, revision + 1, body, savedBy) };
    },

    /** Inside a write: those of a closed session, as a correction has them. @throws Refusal reading.unknown, reading.minutes-too-long */
    async correct(sessionId: SessionId, body: MinutesBody, savedBy: string): Promise<void> {
      requireLength(body);
      const { revision } = await require(sessionId);
      await put(sessionId, revision + 1, body, savedBy);
    },
  };
}
