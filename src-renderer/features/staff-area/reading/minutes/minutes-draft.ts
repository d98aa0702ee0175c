/** 会议记录 as it stands on the screen: the body with a key for every row. */
import type { MinutesBody } from '../../../../../src-main/contract/reading-record.ts';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { rowKey } from '../rows.ts';

type Keyed<Row> = Row & { readonly key: number };
export type SpeakerDraft = Keyed<MinutesBody['speakers'][number]>;
export type ExcerptDraft = Keyed<MinutesBody['excerpts'][number]>;
export type QuestionDraft = Keyed<MinutesBody['questions'][number]>;

export interface MinutesDraft {
  readonly recorder: NamedPerson | null;
  readonly speakers: readonly SpeakerDraft[];
  readonly excerpts: readonly ExcerptDraft[];
  readonly questions: readonly QuestionDraft[];
  readonly summary: string;
}

/** Longest texts core takes, in characters; all together under `whole`. */
export const longest = {
  keyPoints: 20_000,
  excerpt: 4000,
  source: 120,
  question: 1000,
  answer: 4000,
  summary: 20_000,
  whole: 60_000,
} as const;
/** Most rows of each kind. */
export const mostRows = 60;
const mostSeconds = 36_000;

export const emptyMinutes: MinutesBody = { recorder: null, speakers: [], excerpts: [], questions: [], summary: '' };

export const speakerOf = (who: NamedPerson): SpeakerDraft => ({ key: rowKey(), who, seconds: 0, keyPoints: '' });
export const emptyExcerpt = (): ExcerptDraft => ({ key: rowKey(), text: '', source: '' });
export const emptyQuestion = (): QuestionDraft => ({ key: rowKey(), question: '', answer: '' });

const keyed = <Row extends object>(rows: readonly Row[]): Keyed<Row>[] =>
  rows.map((row) => ({ ...row, key: rowKey() }));

export const draftOfMinutes = (body: MinutesBody): MinutesDraft => ({
  recorder: body.recorder,
  speakers: keyed(body.speakers),
  excerpts: keyed(body.excerpts),
  questions: keyed(body.questions),
  summary: body.summary,
});

/** In the order of the contract's own fields, so that two bodies can be compared as text. */
export const bodyOf = (draft: MinutesDraft): MinutesBody => ({
  recorder: draft.recorder === null ? null : { memberId: draft.recorder.memberId, name: draft.recorder.name },
  speakers: draft.speakers.map(({ who, seconds, keyPoints }) => ({
    who: { memberId: who.memberId, name: who.name },
    seconds: Math.min(mostSeconds, seconds),
    keyPoints,
  })),
  excerpts: draft.excerpts.map(({ text, source }) => ({ text, source })),
  questions: draft.questions.map(({ question, answer }) => ({ question, answer })),
  summary: draft.summary,
});

export const isSameBody = (one: MinutesBody, other: MinutesBody): boolean =>
  JSON.stringify(bodyOf(draftOfMinutes(one))) === JSON.stringify(bodyOf(draftOfMinutes(other)));

type Texts = Pick<MinutesBody, 'speakers' | 'excerpts' | 'questions' | 'summary'> | MinutesDraft;

const textsOf = (minutes: Texts): string[] => [
  ...minutes.speakers.map((each) => each.keyPoints),
  ...minutes.excerpts.flatMap((each) => [each.text, each.source]),
  ...minutes.questions.flatMap((each) => [each.question, each.answer]),
  minutes.summary,
];

/** As the limit counts them. */
export const charactersIn = (minutes: Texts): number => textsOf(minutes).reduce((sum, text) => sum + text.length, 0);

/** A session without any of this cannot be closed. */
export const isBlank = (minutes: Texts): boolean => textsOf(minutes).every((text) => text.trim() === '');
