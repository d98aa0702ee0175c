import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { onCard } from '../../scanner/card-stream.ts';
import { eraseBefore, typeInto } from '../../scanner/text-field.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { type OwnSubject, useOwnProgress } from './own-progress.store.ts';
import { useOwnDeed } from './use-own.ts';

const kinds = ['correction', 'deletion'] as const;
const longest = 500;
const shortest = 2;

interface OwnWriteProps {
  readonly subject: OwnSubject;
  readonly onHome: () => void;
}

/** The text of a request, by finger or by keys. */
export function OwnWrite({ subject, onHome }: OwnWriteProps) {
  const words = useWords();
  const says = words.ownData.requests;
  const say = useSaid((state) => state.say);
  const { go } = useOwnProgress();
  const { isBusy, problem, run } = useOwnDeed('own.ask');
  const [kind, setKind] = useState<(typeof kinds)[number]>('correction');
  const [text, setText] = useState('');
  const [wasCardIgnored, setCardIgnored] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const length = text.trim().length;
  const told = problem === null ? null : problemSentence(words, problem);

  const ignore = useEffectEvent(() => setCardIgnored(true));
  useEffect(() => onCard(() => ignore()), []);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    say(told ?? says.fieldOf(subject.title));
    return () => say('');
  }, [say, told, says, subject]);

  const within = (act: (at: HTMLTextAreaElement) => void) => {
    field.current?.focus();
    if (field.current) act(field.current);
  };
  const submit = async () => {
    if ((await run({ kind, about: subject.key, text: text.trim() })) !== null) go('requests');
  };
  return (
    <>
      <section className="own-write">
        <header>
          <label htmlFor="own-request">{says.fieldOf(subject.title)}</label>
          <div className="chips" role="group" aria-label={says.kind}>
            {kinds.map((one) => (
              <button key={one} type="button" className="chip" aria-pressed={one === kind} onClick={() => setKind(one)}>
                {says.kinds[one]}
              </button>
            ))}
          </div>
        </header>
        <textarea
          id="own-request"
          ref={field}
          value={text}
          maxLength={longest}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="own-request-hint"
          onChange={({ target }) => setText(target.value)}
        />
        <p id="own-request-hint" role="status" className={told === null ? 'own-hint num' : 'own-told num'}>
          {told ?? (wasCardIgnored ? says.cardNote : says.hint(longest - text.length))}
        </p>
      </section>
      <TextKeyboard
        words={words.keyboard}
        modes={['pinyin', 'marks', 'letters']}
        beside={['，', '。']}
        onText={(sign) => within((at) => typeInto(at, sign))}
        onErase={() => within(eraseBefore)}
        onClear={() => setText('')}
      />
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={() => go('requests')}>
          {words.pager.stepBack}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={isBusy || length < shortest}
          aria-busy={isBusy}
          onClick={() => void submit()}
        >
          {says.submit}
        </button>
      </ActBar>
    </>
  );
}
