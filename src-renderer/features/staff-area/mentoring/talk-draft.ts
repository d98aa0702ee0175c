/** The form of one talk as it is typed. */
import type { Talk, TalkFields } from '../../../../src-main/contract/mentoring.ts';
import type { NamedPerson } from '../../../../src-main/contract/values.ts';
import { readDay } from '../parts/days.ts';
import { readClock } from './typed-values.ts';

export interface TalkDraft {
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly talker: NamedPerson | null;
  readonly talkerPost: string;
  readonly method: TalkFields['method'];
  readonly content: string;
  readonly suggestion: string;
}

export interface LiveMentor {
  readonly who: NamedPerson;
  readonly post: string;
}

/** The first mentor talks, unless somebody says otherwise. */
export const newTalk = (today: string, [mentor]: readonly LiveMentor[]): TalkDraft => ({
  day: today,
  time: '',
  place: '',
  talker: mentor?.who ?? null,
  talkerPost: mentor?.post ?? '',
  method: 'individual',
  content: '',
  suggestion: '',
});

export const talkDraftOf = (talk: Talk): TalkDraft => ({
  day: talk.heldOn,
  time: talk.startsAt ?? '',
  place: talk.place,
  talker: talk.talker,
  talkerPost: talk.talkerPost,
  method: talk.method,
  content: talk.content,
  suggestion: talk.suggestion,
});

const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.memberId === null || other.memberId === null ? one.name === other.name : one.memberId === other.memberId;

/** A mentor comes with the post the ledger knows. */
export function withTalker(draft: TalkDraft, talker: NamedPerson | null, mentors: readonly LiveMentor[]): TalkDraft {
  const known = talker === null ? undefined : mentors.find(({ who }) => isSame(who, talker));
  return { ...draft, talker, talkerPost: known?.post ?? (talker === null ? '' : draft.talkerPost) };
}

export type TalkFault = 'dayUnreadable' | 'startsAtUnreadable' | 'placeMissing' | 'talkerMissing' | 'contentMissing';

export function checkTalk(draft: TalkDraft): { readonly fields: TalkFields; readonly faults: readonly TalkFault[] } {
  const day = readDay(draft.day);
  const time = readClock(draft.time);
  const faults: readonly (TalkFault | false)[] = [
    day === null && 'dayUnreadable',
    time === undefined && 'startsAtUnreadable',
    draft.place.trim() === '' && 'placeMissing',
    draft.talker === null && 'talkerMissing',
    draft.content.trim() === '' && 'contentMissing',
  ];
  return {
    fields: {
      heldOn: day ?? '',
      startsAt: time ?? null,
      place: draft.place.trim(),
      talker: draft.talker ?? { memberId: null, name: '' },
      talkerPost: draft.talkerPost.trim(),
      method: draft.method,
      content: draft.content.trim(),
      suggestion: draft.suggestion.trim(),
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
