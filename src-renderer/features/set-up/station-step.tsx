import { type ReactNode, useState } from 'react';
import type { RoomKind } from '../../../src-main/contract/values.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { SetUpField } from './set-up-field.tsx';
import { SetUpKeys } from './set-up-keys.tsx';
import { type SetUpField as Field, shortcomingOf, useSetUp } from './set-up.store.ts';

const kinds = ['home', 'harbour', 'activity'] as const satisfies readonly RoomKind[];
const stepMinutes = 30;

export function StationStep({ acts }: { readonly acts: ReactNode }) {
  const words = useWords();
  const flow = useSetUp();
  const [field, setField] = useState<Field>('name');
  const isInverted = flow.isChecked && shortcomingOf(flow)?.kind === 'hours';
  return (
    <main className="set-up">
      <section className="set-up-form">
        <SetUpField field="name" label={words.setUp.name} onEnter={setField} />
        <SetUpField field="contact" label={words.setUp.contact} hint={words.setUp.contactHint} onEnter={setField} />
        <h2>{words.setUp.rooms}</h2>
        {kinds.map((kind) => (
          <div key={kind} className="set-up-room">
            <SetUpField field={kind} label={words.setUp.roomName(words.setUp.roomKinds[kind])} onEnter={setField} />
            <Hour kind={kind} end="opensAt" />
            <Hour kind={kind} end="closesAt" />
          </div>
        ))}
        <p role="alert" className="is-missing">
          {isInverted ? words.setUp.hours : ''}
        </p>
      </section>
      <section className="set-up-side">
        <p className="panel set-up-lead">{words.setUp.lead.place}</p>
        <div className="set-up-foot">
          <SetUpKeys field={field} />
          {acts}
        </div>
      </section>
    </main>
  );
}

function Hour({ kind, end }: { readonly kind: RoomKind; readonly end: 'opensAt' | 'closesAt' }) {
  const words = useWords();
  const { hours, texts, shift } = useSetUp();
  const label = end === 'opensAt' ? words.setUp.opens : words.setUp.closes;
  const whole = (end === 'opensAt' ? words.setUp.opensOf : words.setUp.closesOf)(texts[kind]);
  return (
    <div className="set-up-hour" role="group" aria-label={whole}>
      <span>{label}</span>
      <div>
        <button type="button" aria-label={words.setUp.earlier} onClick={() => shift(kind, end, -stepMinutes)}>
          <Icon name="minus" />
        </button>
        <b className="num" aria-live="polite">
          {hours[kind][end]}
        </b>
        <button type="button" aria-label={words.setUp.later} onClick={() => shift(kind, end, stepMinutes)}>
          <Icon name="plus" />
        </button>
      </div>
    </div>
  );
}
