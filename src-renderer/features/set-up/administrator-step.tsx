import { type ReactNode, useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { SetUpField } from './set-up-field.tsx';
import { SetUpKeys } from './set-up-keys.tsx';
import { type SetUpField as Field, useSetUp } from './set-up.store.ts';
import { judge, strengthOf } from '../../ui/strength.ts';

export function AdministratorStep({ acts }: { readonly acts: ReactNode }) {
  const words = useWords();
  const { texts } = useSetUp();
  const [field, setField] = useState<Field>('administrator');
  const [isShown, setShown] = useState(false);
  const judged = judge(texts.passphrase, [texts.name, texts.administrator]);
  const strength = strengthOf(texts.passphrase, judged);
  const isSame = texts.passphrase !== '' && texts.passphrase === texts.repeat;
  const rules = [
    { text: words.setUp.rules.long, isKept: judged.isLong },
    { text: words.setUp.rules.varied, isKept: judged.isLong && judged.isVaried },
    { text: words.setUp.rules.own, isKept: judged.isLong && judged.isOwn },
    { text: words.setUp.rules.same, isKept: isSame },
  ];
  return (
    <main className="set-up">
      <section className="set-up-form">
        <p className="set-up-words">{words.setUp.lead.person}</p>
        <SetUpField field="administrator" label={words.setUp.administrator} onEnter={setField} />
        <SetUpField
          field="passphrase"
          label={words.setUp.passphrase}
          hint={words.setUp.passphraseHint}
          isSecret={!isShown}
          onEnter={setField}
        />
        <div className="strength" data-strength={texts.passphrase === '' ? 'none' : strength}>
          <div className="strength-bar" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </div>
          <b role="status">{texts.passphrase === '' ? '' : words.setUp.strength[strength]}</b>
        </div>
        <SetUpField field="repeat" label={words.setUp.repeat} isSecret={!isShown} onEnter={setField} />
        <p role="alert" className="is-missing">
          {texts.repeat !== '' && !isSame ? words.setUp.differ : ''}
        </p>
        <button type="button" className="chip show" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {words.setUp.show}
        </button>
      </section>
      <section className="set-up-side">
        <ul className="panel set-up-rules">
          {rules.map(({ text, isKept }) => (
            <li key={text} data-kept={isKept}>
              <Icon name={isKept ? 'done' : 'minus'} weight={2.4} />
              {text}
            </li>
          ))}
        </ul>
        <div className="set-up-foot">
          <SetUpKeys field={field} />
          {acts}
        </div>
      </section>
    </main>
  );
}
