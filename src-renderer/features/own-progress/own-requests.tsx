import { useEffect, useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { dateWords, localDateOf } from '../../ui/clock.ts';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { useSaid } from '../../ui/said.store.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { ChooseSubject } from './choose-subject.tsx';
import { useOwnAnswer } from './use-own.ts';

interface OwnRequestsProps {
  readonly zone: string;
  readonly onHome: () => void;
}

type OwnRequest = Answer<'own.requests'>['requests'][number];

/** 更正与删除: what was asked for, until when it is answered, and the answer. */
export function OwnRequests({ zone, onHome }: OwnRequestsProps) {
  const words = useWords();
  const says = words.ownData.requests;
  const say = useSaid((state) => state.say);
  const { value, problem, load } = useOwnAnswer('own.requests');
  const [isChoosing, setChoosing] = useState(false);
  const [page, setPage] = useState(0);
  const perPage = usePortrait() ? 5 : 3;
  useEffect(() => {
    say(words.ownData.tabs.requests);
    return () => say('');
  }, [say, words]);
  if (isChoosing) return <ChooseSubject onBack={() => setChoosing(false)} onHome={onHome} />;

  const requests = value?.requests ?? [];
  const pages = Math.ceil(requests.length / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));
  const body = () => {
    if (problem !== null) return <Nothing icon="unknown" title={problemSentence(words, problem)} isAsking />;
    if (value === null) return <Nothing icon="calm" title={words.frame.loading} />;
    if (requests.length === 0) return <Nothing icon="paper" title={says.empty} hint={says.lead} />;
    return (
      <div className="own-requests">
        <p className="own-lead">{says.lead}</p>
        <ol aria-label={words.ownData.tabs.requests}>
          {requests.slice(at * perPage, (at + 1) * perPage).map((request) => (
            <Request key={request.requestId} request={request} zone={zone} />
          ))}
        </ol>
      </div>
    );
  };
  return (
    <>
      {body()}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {problem === null ? (
          <>
            <Pager words={words.pager} page={at} pages={pages} onTurn={setPage} />
            <button type="button" className="btn primary" disabled={value === null} onClick={() => setChoosing(true)}>
              <Icon name="reflection" size={34} />
              {says.ask}
            </button>
          </>
        ) : (
          <button type="button" className="btn primary" onClick={() => void load()}>
            {words.result.retry}
          </button>
        )}
      </ActBar>
    </>
  );
}

function Request({ request, zone }: { readonly request: OwnRequest; readonly zone: string }) {
  const words = useWords();
  const says = words.ownData.requests;
  const { kind, about, text, askedAt, dueOn, state, answer } = request;
  const asked = dateWords(localDateOf(askedAt, zone), words.language);
  return (
    <li className="panel own-request" data-state={state}>
      <h4 className="num">
        {says.kinds[kind]} · {about} <small>{says.askedOn(asked)}</small>
      </h4>
      <p>{text}</p>
      <p className="own-request-state num">
        <b>{says.states[state]}</b> {state === 'open' ? says.until(dateWords(dueOn, words.language)) : answer}
      </p>
    </li>
  );
}
