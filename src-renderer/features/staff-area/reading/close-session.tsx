import { useEffect, useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { flushMinutes, pauseSpeech } from './minutes/minutes-acts.ts';
import { isBlank } from './minutes/minutes-draft.ts';

interface CloseSessionProps {
  readonly session: SessionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Saves the last words, then says what is missing or what closing does. */
export function CloseSession(props: CloseSessionProps) {
  const [isSaved, setSaved] = useState(false);
  const { sessionId } = props.session;
  useEffect(() => {
    pauseSpeech(sessionId);
    void flushMinutes(sessionId).then(() => setSaved(true));
  }, [sessionId]);
  return isSaved ? <Closing {...props} /> : null;
}

function Closing({ session, onClose, onDone }: CloseSessionProps) {
  const { words, tell } = useDuty();
  const { sessionId } = session;
  const attendance = useAnswer('reading.attendance', { sessionId });
  const minutes = useAnswer('reading.minutes', { sessionId });
  const photos = useAnswer('reading.photos', { sessionId });
  const close = useDeed('reading.close');
  const says = words.reading.closing;

  const attendees = attendance.value?.attendees ?? null;
  const body = minutes.value?.body ?? null;
  const isKnown = attendees !== null && body !== null;
  const missing = isKnown
    ? [
        ...(session.host === null ? [says.missingNames.host] : []),
        ...(attendees.length === 0 ? [says.missingNames.attendance] : []),
        ...(isBlank(body) ? [says.missingNames.minutes] : []),
        ...(body.recorder === null ? [says.missingNames.recorder] : []),
      ]
    : [];
  const records = attendees?.filter((attendee) => attendee.memberId !== null).length ?? 0;
  const guests = (attendees?.length ?? 0) - records;
  const pictures = photos.value?.photos.length ?? 0;
  const consequences = [
    says.records(records),
    ...(guests === 0 ? [] : [says.guests(guests)]),
    ...(pictures === 0 ? [] : [says.photos(pictures)]),
    says.reflections,
    says.readOnly,
  ];
  const confirm = async () => {
    const done = await close.run({ sessionId });
    if (done === null) return;
    tell('ok', says.done(done.records));
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={session.title}
      consequencesTitle={missing.length > 0 ? says.missing : says.consequences}
      consequences={isKnown ? (missing.length > 0 ? missing : consequences) : [words.common.loading]}
      confirm={says.confirm}
      isBusy={close.isBusy}
      canConfirm={isKnown && missing.length === 0}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={attendance.problem ?? minutes.problem ?? close.problem} />
    </Confirm>
  );
}
