import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

interface EndSignInProps {
  readonly session: SessionDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function EndSignIn({ session, onClose, onDone }: EndSignInProps) {
  const { words, tell } = useDuty();
  const held = useAnswer('reading.attendance', { sessionId: session.sessionId });
  const end = useDeed('reading.endSignIn');
  const says = words.reading.endSignIn;
  const attendees = held.value?.attendees ?? null;
  const confirm = async () => {
    if ((await end.run({ sessionId: session.sessionId })) === null) return;
    tell('ok', words.reading.page.ended);
    onDone();
  };
  return (
    <Confirm
      title={says.title}
      lead={session.title}
      consequencesTitle={says.consequences}
      consequences={[
        ...(attendees === null
          ? []
          : [
              says.attended(attendees.length),
              says.inside(attendees.filter((attendee) => attendee.leftAt === null).length),
            ]),
        says.afterwards,
      ]}
      confirm={says.confirm}
      isBusy={end.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={held.problem ?? end.problem} />
    </Confirm>
  );
}
