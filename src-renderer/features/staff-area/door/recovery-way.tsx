import { Button, Input } from 'antd';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { call, newRequestKey } from '../../../gateway/gateway.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import { TextKeyboard } from '../../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { DoorSentence } from './door-sentence.tsx';
import { useDoorAnswer } from './use-door-answer.ts';

interface RecoveryWayProps {
  readonly words: StaffWords;
  readonly hint: string;
  readonly onRecovered: () => void;
  readonly onLeave: () => void;
}

const longest = { code: 64, name: 30, passphrase: 200, repeat: 200 } as const;
type Field = keyof typeof longest;
const fields = Object.keys(longest) as Field[];
const empty: Record<Field, string> = { code: '', name: '', passphrase: '', repeat: '' };
const isSecret = (field: Field) => field === 'passphrase' || field === 'repeat';

/** No administrator can come in: the sealed one-time code makes a new one. */
export function RecoveryWay({ words, hint, onRecovered, onLeave }: RecoveryWayProps) {
  const kioskWords = useWords();
  const [texts, setTexts] = useState(empty);
  const [field, setField] = useState<Field>('code');
  const [isBusy, setBusy] = useState(false);
  const answer = useDoorAnswer(words);
  const intention = useRef<string | null>(null);
  const refuseCard = useRef(() => answer.say(words.door.noCard));
  useEffect(() => onCard(() => refuseCard.current()), []);

  const write = (into: Field, next: string) => {
    intention.current = null;
    setTexts({ ...texts, [into]: next.slice(0, longest[into]) });
    answer.forget();
  };
  const isWhole = fields.every((each) => texts[each].trim() !== '');
  const isDiffering = texts.repeat !== '' && texts.repeat !== texts.passphrase;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isWhole || isDiffering || isBusy || answer.isWaiting) return;
    setBusy(true);
    intention.current ??= newRequestKey();
    const reply = await call('staff.recover', {
      requestKey: intention.current,
      code: texts.code,
      name: texts.name.trim(),
      passphrase: texts.passphrase,
    });
    setBusy(false);
    if ('value' in reply) return onRecovered();
    if (reply.problem.code !== 'host.unreachable') intention.current = null;
    answer.take(reply.problem);
  };
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
    answer.say(words.door.noPaste);
  };

  const labels: Record<Field, string> = {
    code: words.door.recoveryCode,
    name: words.door.newName,
    passphrase: words.door.newPassphrase,
    repeat: words.door.repeat,
  };
  const hints: Partial<Record<Field, string>> = {
    code: words.door.recoveryCodeHint,
    passphrase: words.door.newPassphraseHint,
  };
  return (
    <form className="door-form is-recovery" onSubmit={(event) => void submit(event)} autoComplete="off">
      <div className="door-words">
        <h1>{words.door.byCode}</h1>
        <p>{words.door.recoveryLead}</p>
        {fields.map((each) => (
          <div key={each} className="door-field">
            <label htmlFor={`door-${each}`}>{labels[each]}</label>
            <Input
              id={`door-${each}`}
              type={isSecret(each) ? 'password' : 'text'}
              autoComplete={isSecret(each) ? 'one-time-code' : 'off'}
              spellCheck={false}
              autoFocus={each === 'code'}
              value={texts[each]}
              disabled={answer.isWaiting}
              aria-describedby={hints[each] === undefined ? undefined : `door-${each}-hint`}
              onFocus={() => setField(each)}
              onChange={(event) => write(each, event.target.value)}
              onPaste={refuse}
              onDrop={refuse}
            />
            {hints[each] === undefined ? null : <small id={`door-${each}-hint`}>{hints[each]}</small>}
          </div>
        ))}
      </div>
      <div className="door-side">
        <TextKeyboard
          // Another kind of field, another keyboard: half a syllable must not end up in a passphrase.
          key={field === 'name' ? 'name' : 'signs'}
          words={kioskWords.keyboard}
          modes={field === 'name' ? ['pinyin', 'letters'] : ['letters', 'symbols']}
          startsName={field === 'name' && texts.name === ''}
          onText={(more) => write(field, texts[field] + more)}
          onErase={() => write(field, Array.from(texts[field]).slice(0, -1).join(''))}
          onClear={() => write(field, '')}
        />
        <DoorSentence id="door-sentence" answer={answer} hint={isDiffering ? words.door.differ : hint} />
        <div className="door-acts">
          <Button onClick={onLeave}>{words.door.home}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={isBusy}
            disabled={!isWhole || isDiffering || answer.isWaiting}
          >
            {words.door.recover}
          </Button>
        </div>
      </div>
    </form>
  );
}
