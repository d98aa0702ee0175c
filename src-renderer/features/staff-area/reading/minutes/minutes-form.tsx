import { type ReactNode, useState } from 'react';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { AreaField } from '../area-field.tsx';
import { PersonField } from '../person-field.tsx';
import { replaced } from '../rows.ts';
import { ExcerptRows } from './excerpt-rows.tsx';
import { longest, type MinutesDraft } from './minutes-draft.ts';
import { QuestionRows } from './question-rows.tsx';
import { SpeakerList } from './speaker-list.tsx';
import { secondsAt, spoken, type Timing } from './speech-timer.ts';

interface MinutesFormProps {
  readonly draft: MinutesDraft;
  /** People offered first: who is here. */
  readonly near: readonly NamedPerson[];
  readonly onChange: (change: Partial<MinutesDraft>) => void;
  /** Null where nobody speaks any more. */
  readonly timing: Timing | null;
  readonly foot?: ReactNode;
}

/** Speakers beside the words of one of them; excerpts, questions and the summary beside those. */
export function MinutesForm({ draft, near, onChange, timing, foot }: MinutesFormProps) {
  const { words } = useDuty();
  const says = words.minutes;
  const [chosen, setChosen] = useState<number | null>(null);
  const active = draft.speakers.find((each) => each.key === chosen) ?? draft.speakers[0] ?? null;
  const running = timing?.running ?? null;
  return (
    <div className="minutes-form">
      <section className="panel-staff minutes-speakers" aria-label={says.speakers}>
        <PersonField
          label={says.recorder}
          value={draft.recorder}
          near={near}
          onChange={(recorder) => onChange({ recorder })}
        />
        <SpeakerList
          speakers={draft.speakers}
          active={active?.key ?? null}
          near={near}
          timing={timing}
          onChoose={setChosen}
          onChange={(speakers) => onChange({ speakers })}
        />
        {foot}
      </section>
      <section className="panel-staff minutes-active" aria-label={active?.who.name ?? says.speakers}>
        {active === null ? (
          <p className="table-empty">{says.noneChosen}</p>
        ) : (
          <>
            <header>
              <h3>{active.who.name}</h3>
              <p data-speaking={running?.key === active.key ? '' : undefined}>
                {running?.key === active.key ? says.speaking : says.spoken}{' '}
                <b className="num">{spoken(secondsAt(active, running, timing?.now ?? 0))}</b>
              </p>
            </header>
            <AreaField
              key={active.key}
              label={says.keyPoints(active.who.name)}
              value={active.keyPoints}
              maxLength={longest.keyPoints}
              isFilling
              onChange={(keyPoints) => onChange({ speakers: replaced(draft.speakers, active.key, { keyPoints }) })}
            />
          </>
        )}
      </section>
      <section className="panel-staff minutes-rest" aria-label={says.excerpts}>
        <ExcerptRows excerpts={draft.excerpts} onChange={(excerpts) => onChange({ excerpts })} />
        <QuestionRows questions={draft.questions} onChange={(questions) => onChange({ questions })} />
        <fieldset>
          <legend>{says.summary}</legend>
          <AreaField
            label={says.summary}
            value={draft.summary}
            isLabelUnseen
            maxLength={longest.summary}
            rows={4}
            onChange={(summary) => onChange({ summary })}
          />
        </fieldset>
      </section>
    </div>
  );
}
