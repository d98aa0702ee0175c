import './set-up.css';
import { useEffect, useState } from 'react';
import { call } from '../../gateway/gateway.ts';
import { Frame } from '../../ui/frame.tsx';
import { usePreferences } from '../../ui/preferences.store.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { AdministratorStep } from './administrator-step.tsx';
import { NoticeStep } from './notice-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { useRecovery } from './recovery.store.ts';
import { useSetUp } from './set-up.store.ts';
import { StationStep } from './station-step.tsx';

interface SetUpProps {
  readonly onDone: () => void;
  /** Everything comes from another PC instead. */
  readonly onMoveIn: () => void;
}

/** The first start of a station: no default passphrase, and nobody is registered before the notice is confirmed. */
export function SetUp({ onDone, onMoveIn }: SetUpProps) {
  const words = useWords();
  const { step, isConfirmed, isBusy, problem, goOn, goBack, finish, reset } = useSetUp();
  const switchLanguage = usePreferences((state) => state.switchLanguage);
  const [version, setVersion] = useState('');
  const { state: recovery, make, close } = useRecovery();
  const isAtCode = recovery !== 'closed';
  const at = isAtCode ? 3 : step;

  useEffect(() => {
    void call('station.status', {}).then((reply) => 'value' in reply && setVersion(reply.value.noticeVersion));
    return reset;
  }, [reset]);

  const makeCode = async () => {
    if (await make(useSetUp.getState().texts.passphrase)) reset();
  };
  const complete = async () => {
    if (!(await finish(version))) return;
    const making = makeCode();
    // The station is there; it waits behind this screen until the code is put away.
    onDone();
    await making;
  };
  const leave = () => {
    void close();
    onDone();
  };
  const acts = (
    <div className="set-up-acts">
      {step > 0 ? (
        <button type="button" className="btn quiet" disabled={isBusy} onClick={goBack}>
          {words.setUp.previous}
        </button>
      ) : (
        <button type="button" className="btn quiet" onClick={onMoveIn}>
          {words.setUp.moveIn}
        </button>
      )}
      {step < 2 ? (
        <button type="button" className="btn primary" onClick={goOn}>
          {words.setUp.next}
        </button>
      ) : (
        <button
          type="button"
          className="btn primary"
          disabled={!isConfirmed || version === ''}
          aria-busy={isBusy}
          onClick={() => void complete()}
        >
          {isBusy ? words.result.busy : words.setUp.finish}
        </button>
      )}
    </div>
  );

  return (
    <Frame
      title={words.setUp.title}
      subtitle={words.setUp.steps[at] ?? ''}
      corner={{ figure: `${at + 1} / 4`, words: words.setUp.stepOf(at + 1, 4), isLeaving: false }}
      footer={
        <>
          <button type="button" lang={words.language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
            {words.otherLanguage}
          </button>
          <span className="gap" />
          <span role="alert" className="set-up-problem">
            {problem ? problemSentence(words, problem) : ''}
          </span>
        </>
      }
    >
      {at === 0 ? <StationStep acts={acts} /> : at === 1 ? <AdministratorStep acts={acts} /> : null}
      {at === 2 ? <NoticeStep version={version} acts={acts} /> : null}
      {at === 3 ? <RecoveryStep onRetry={() => void makeCode()} onLeave={leave} /> : null}
    </Frame>
  );
}
