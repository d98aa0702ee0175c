import { useEffect, useState } from 'react';
import type { ConsentPurpose, ConsentState } from '../../../src-main/contract/own-data.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { dateWords, localDateOf } from '../../ui/clock.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { OwnDialog } from './own-dialog.tsx';
import { useOwnAnswer, useOwnDeed } from './use-own.ts';

interface OwnConsentsProps {
  readonly zone: string;
  readonly onHome: () => void;
}

interface Wish {
  readonly purpose: ConsentPurpose;
  readonly isGiven: boolean;
  /** Taken back what was given, not refused at once. */
  readonly wasGiven: boolean;
}

const sensitive: ReadonlySet<ConsentPurpose> = new Set(['handbook']);

/** 同意事项: one purpose, one tick; taken back with the same two taps it was given with. */
export function OwnConsents({ zone, onHome }: OwnConsentsProps) {
  const words = useWords();
  const says = words.ownData.consents;
  const say = useSaid((state) => state.say);
  const { value, problem, load, put } = useOwnAnswer('own.consents');
  const settle = useOwnDeed('own.setConsent');
  const [wish, setWish] = useState<Wish | null>(null);
  useEffect(() => {
    say(words.ownData.tabs.consents);
    return () => say('');
  }, [say, words]);

  const agree = async () => {
    if (wish === null) return;
    const { purpose, isGiven } = wish;
    const settled = await settle.run({ purpose, isGiven });
    if (settled === null) return;
    put(settled);
    setWish(null);
  };
  const close = () => {
    setWish(null);
    settle.forgive();
  };
  const titleOf = ({ isGiven, wasGiven }: Wish) =>
    isGiven ? says.giveTitle : wasGiven ? says.withdrawTitle : says.refuseTitle;
  const consents = value?.consents ?? [];
  const groups = [
    { title: says.usual, members: consents.filter(({ purpose }) => !sensitive.has(purpose)) },
    { title: says.sensitive, members: consents.filter(({ purpose }) => sensitive.has(purpose)) },
  ];
  return (
    <>
      {problem !== null ? <Nothing icon="unknown" title={problemSentence(words, problem)} isAsking /> : null}
      {problem === null && value === null ? <Nothing icon="calm" title={words.frame.loading} /> : null}
      {value === null ? null : (
        <Scroller className="own-consents" label={words.ownData.tabs.consents}>
          <p className="own-lead">{says.lead}</p>
          {groups.map(({ title, members }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <div>
                {members.map((consent) => (
                  <Consent
                    key={consent.purpose}
                    consent={consent}
                    when={consent.at === null ? '' : dateWords(localDateOf(consent.at, zone), words.language)}
                    onWish={setWish}
                  />
                ))}
              </div>
            </section>
          ))}
        </Scroller>
      )}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {problem === null ? null : (
          <button type="button" className="btn primary" onClick={() => void load()}>
            {words.result.retry}
          </button>
        )}
      </ActBar>
      {wish === null ? null : (
        <OwnDialog
          title={titleOf(wish)(says.purposes[wish.purpose].title)}
          cancel={words.ownData.cancel}
          confirm={wish.isGiven ? says.give : wish.wasGiven ? says.withdraw : says.refuse}
          isBusy={settle.isBusy}
          onCancel={close}
          onConfirm={() => void agree()}
        >
          <p>{wish.isGiven ? says.purposes[wish.purpose].text : says.purposes[wish.purpose].without}</p>
          {wish.isGiven ? null : <p className="own-hint">{says.stillFree}</p>}
          {settle.problem === null ? null : (
            <p className="own-told" role="alert">
              {problemSentence(words, settle.problem)}
            </p>
          )}
        </OwnDialog>
      )}
    </>
  );
}

interface ConsentProps {
  readonly consent: ConsentState;
  /** '' where nothing was said yet. */
  readonly when: string;
  readonly onWish: (wish: Wish) => void;
}

function Consent({ consent: { purpose, state, version, channel }, when, onWish }: ConsentProps) {
  const { consents: says } = useWords().ownData;
  const { title, text } = says.purposes[purpose];
  const isGiven = state === 'given';
  const isOpen = state === 'unasked' || state === 'outdated';
  const how = channel === null ? '' : says.channels[channel];
  return (
    <article className="panel own-consent" data-state={state}>
      <h4>{title}</h4>
      <p>{text}</p>
      <p className="own-consent-state num">
        <b>{says.states[state]}</b> {[when, how, says.version(version)].filter((part) => part !== '').join(' · ')}
      </p>
      <div>
        {isGiven ? null : (
          <button
            type="button"
            className="btn quiet"
            onClick={() => onWish({ purpose, isGiven: true, wasGiven: false })}
          >
            {says.give}
            <span className="only-heard">{title}</span>
          </button>
        )}
        {isGiven || isOpen ? (
          <button
            type="button"
            className="btn quiet"
            onClick={() => onWish({ purpose, isGiven: false, wasGiven: isGiven })}
          >
            {isGiven ? says.withdraw : says.refuse}
            <span className="only-heard">{title}</span>
          </button>
        ) : null}
      </div>
    </article>
  );
}
