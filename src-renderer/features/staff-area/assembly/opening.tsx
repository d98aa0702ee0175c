import { Button } from 'antd';
import { useState } from 'react';
import { readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { TypedDay } from '../parts/typed-day.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { wholeIn } from './ballot-draft.ts';

/** None is under way: the next one begins here. */
export function Opening({ onOpened }: { readonly onOpened: () => void }) {
  const { words } = useDuty();
  const says = words.assembly.opening;
  const terms = useAnswer('terms.list', {});
  const current = terms.value?.terms.find(({ state }) => state === 'current');
  if (terms.problem !== null) return <Trouble problem={terms.problem} onRetry={terms.reload} />;
  if (terms.value === null) return null;
  return (
    <section className="panel-staff assembly-opening">
      <h3>{says.title}</h3>
      {current === undefined ? (
        <p>{says.none}</p>
      ) : (
        <>
          <p>{says.lead}</p>
          <OpeningForm next={Math.min(200, current.number + 1)} onOpened={onOpened} />
        </>
      )}
    </section>
  );
}

function OpeningForm({ next, onOpened }: { readonly next: number; readonly onOpened: () => void }) {
  const { words, times } = useDuty();
  const says = words.assembly.opening;
  const [draft, setDraft] = useState(() => ({
    number: String(next),
    title: says.usualName(next),
    heldOn: times.today(),
    handOverOn: times.today(),
    place: '',
  }));
  const [isSent, setSent] = useState(false);
  const open = useDeed('assembly.open');
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const number = wholeIn(draft.number, 200);
  const [heldOn, handOverOn] = [readDay(draft.heldOn), readDay(draft.handOverOn)];
  const wrong = (isWrong: boolean, sentence: string) => (isSent && isWrong ? sentence : null);
  const submit = async () => {
    setSent(true);
    const title = draft.title.trim();
    if (!number || title.length < 2 || heldOn === null || handOverOn === null) return;
    const place = draft.place.trim();
    if ((await open.run({ number, title, heldOn, handOverOn, place })) !== null) onOpened();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="assembly-line">
        <TextField
          label={says.number}
          value={draft.number}
          width="8em"
          maxLength={3}
          error={wrong(!number, says.numberUnreadable)}
          onChange={(typed) => set({ number: typed })}
        />
        <TextField
          label={says.name}
          value={draft.title}
          width="22em"
          maxLength={60}
          error={wrong(draft.title.trim().length < 2, says.nameMissing)}
          onChange={(title) => set({ title })}
        />
        <TextField
          label={says.place}
          value={draft.place}
          width="16em"
          maxLength={60}
          onChange={(place) => set({ place })}
        />
      </div>
      <div className="assembly-line">
        <TypedDay
          label={says.heldOn}
          value={draft.heldOn}
          error={wrong(heldOn === null, says.dayUnreadable)}
          onChange={(typed) => set({ heldOn: typed })}
        />
        <TypedDay
          label={says.handOverOn}
          value={draft.handOverOn}
          error={wrong(handOverOn === null, says.dayUnreadable)}
          onChange={(typed) => set({ handOverOn: typed })}
        />
        <p className="staff-hint">{says.handOverHint}</p>
      </div>
      <Trouble problem={open.problem} />
      <Button type="primary" className="big" htmlType="submit" loading={open.isBusy}>
        {says.begin}
      </Button>
    </form>
  );
}
