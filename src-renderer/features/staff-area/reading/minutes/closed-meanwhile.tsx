import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import { TextField } from '../../parts/field.tsx';
import { Scroller } from '../../../../ui/scroller.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useDeed } from '../../parts/use-deed.ts';
import { Unsaved } from '../unsaved.tsx';
import { forgetMinutes } from './minutes-acts.ts';
import { bodyOf, type MinutesDraft } from './minutes-draft.ts';
import { MinutesView } from './minutes-view.tsx';

interface ClosedMeanwhileProps {
  readonly sessionId: SessionId;
  readonly draft: MinutesDraft;
  readonly onDone: () => void;
}

/** Words typed while somebody closed the session: kept, and handed in as a correction with a reason. */
export function ClosedMeanwhile({ sessionId, draft, onDone }: ClosedMeanwhileProps) {
  const { words, tell } = useDuty();
  const newest = useAnswer('reading.edition', { sessionId });
  const correct = useDeed('reading.correct');
  const [reason, setReason] = useState('');
  const [isDiscarding, setDiscarding] = useState(false);
  const says = words.minutes.closed;
  const edition = newest.value;

  const finish = () => {
    forgetMinutes(sessionId);
    onDone();
  };
  const submit = async () => {
    if (edition === null) return;
    const { host, leadReader, items } = edition;
    const done = await correct.run({
      sessionId,
      edition: edition.edition,
      reason: reason.trim(),
      host,
      leadReader,
      items,
      minutes: bodyOf(draft),
    });
    // Corrected once more meanwhile: the next try goes by the newest edition.
    if (done === null) return newest.reload();
    tell('ok', words.minutes.correction.done(done.edition));
    finish();
  };
  return (
    <div className="closed-meanwhile">
      <form
        className="panel-staff form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h3>{says.title}</h3>
        <p>{says.lead}</p>
        {isDiscarding ? (
          <Unsaved lead={says.discardLead} onDiscard={finish} onKeep={() => setDiscarding(false)} />
        ) : null}
        <TextField
          label={words.minutes.correction.reason}
          hint={words.minutes.correction.reasonHint}
          value={reason}
          maxLength={200}
          onChange={setReason}
        />
        <Trouble problem={newest.problem ?? correct.problem} />
        <div className="row-acts">
          <Button onClick={() => setDiscarding(true)}>{says.discard}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={correct.isBusy}
            disabled={edition === null || [...reason.trim()].length < 2}
          >
            {says.submit}
          </Button>
        </div>
      </form>
      <Scroller className="page-scroll panel-staff minutes-read" label={words.minutes.title}>
        <MinutesView minutes={draft} {...(edition === null ? {} : { other: edition.minutes })} />
      </Scroller>
    </div>
  );
}
