import type { Talk } from '../../../../src-main/contract/mentoring.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { PersonField } from '../reading/person-field.tsx';
import { CountedArea } from './counted-area.tsx';
import { LineDrawer } from './line-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { checkTalk, newTalk, talkDraftOf, withTalker } from './talk-draft.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDraft } from './use-draft.ts';

interface TalkDrawerProps {
  readonly person: PersonLines;
  /** Null: a new one. */
  readonly talk: Talk | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const methods = ['individual', 'group'] as const;

export function TalkDrawer({ person, talk, onClose, onDone }: TalkDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.mentoring.talk;
  const { mentors, memberId } = person;
  const { draft, setDraft, set, isDirty, said, tried } = useDraft(
    () => (talk === null ? newTalk(times.today(), mentors) : talkDraftOf(talk)),
    checkTalk,
  );
  const save = useDeed('mentoring.saveTalk');
  const remove = useDeed('mentoring.removeTalk');

  const submit = async () => {
    const fields = tried();
    if (fields === null) return;
    const of = { memberId, talkId: talk?.talkId ?? null, version: talk?.version ?? 0 };
    if ((await save.run({ ...of, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  const takeBack = async (reason: string) => {
    if (talk === null || (await remove.run({ talkId: talk.talkId, version: talk.version, reason })) === null)
      return false;
    onDone();
    return true;
  };
  return (
    <LineDrawer
      title={talk === null ? says.add : says.edit}
      line={talk}
      isDirty={isDirty}
      isBusy={save.isBusy}
      problem={save.problem}
      takeBackTitle={says.takeBack}
      takeBackProblem={remove.problem}
      onTakeBack={takeBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="mentoring-line">
        <TypedDay
          label={says.heldOn}
          value={draft.day}
          error={said({ dayUnreadable: words.mentoring.dayUnreadable })}
          onChange={(day) => set({ day })}
        />
        <TextField
          label={says.startsAt}
          value={draft.time}
          width="11em"
          maxLength={6}
          placeholder="15:30"
          error={said({ startsAtUnreadable: says.startsAtUnreadable })}
          onChange={(time) => set({ time })}
        />
        <TextField
          label={says.place}
          value={draft.place}
          width="16em"
          maxLength={60}
          error={said({ placeMissing: says.placeMissing })}
          onChange={(place) => set({ place })}
        />
      </div>
      <div className="mentoring-line">
        <div className="mentoring-talker">
          <PersonField
            label={says.talker}
            value={draft.talker}
            near={mentors.map(({ who }) => who)}
            error={said({ talkerMissing: says.talkerMissing })}
            onChange={(talker) => setDraft(withTalker(draft, talker, mentors))}
          />
        </div>
        <TextField
          label={says.talkerPost}
          value={draft.talkerPost}
          width="12em"
          maxLength={40}
          onChange={(talkerPost) => set({ talkerPost })}
        />
      </div>
      <Choices
        label={says.method}
        value={draft.method}
        options={methods.map((method) => ({ value: method, label: words.mentoring.methods[method] }))}
        onChoose={(method) => set({ method })}
      />
      <CountedArea
        label={says.content}
        value={draft.content}
        maxLength={20_000}
        rows={12}
        error={said({ contentMissing: says.contentMissing })}
        onChange={(content) => set({ content })}
      />
      <CountedArea
        label={says.suggestion}
        value={draft.suggestion}
        maxLength={2000}
        onChange={(suggestion) => set({ suggestion })}
      />
      <p className="staff-hint">{says.signHint}</p>
    </LineDrawer>
  );
}
