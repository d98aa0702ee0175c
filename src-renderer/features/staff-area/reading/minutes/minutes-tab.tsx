import type { SessionDetail } from '../../../../../src-main/contract/reading.ts';
import { Scroller } from '../../../../ui/scroller.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { ClosedMeanwhile } from './closed-meanwhile.tsx';
import { useMinutesFlow } from './minutes-flow.ts';
import { MinutesView } from './minutes-view.tsx';
import { Recorder } from './recorder.tsx';

interface MinutesTabProps {
  readonly session: SessionDetail;
  readonly onCorrected: () => void;
}

/** 记录: written until the session is closed, read afterwards. Words that never reached core are shown first. */
export function MinutesTab({ session, onCorrected }: MinutesTabProps) {
  const { sessionId, state } = session;
  const held = useMinutesFlow((flow) => flow.held[sessionId]);
  const isUnsent = held !== undefined && held.save !== 'saved';
  if (isUnsent && held.isClosed)
    return <ClosedMeanwhile sessionId={sessionId} draft={held.draft} onDone={onCorrected} />;
  if (state === 'closed' && !isUnsent) return <Newest key={session.edition} session={session} />;
  if (state === 'cancelled' && !isUnsent) return <Draft session={session} />;
  return <Recorder session={session} />;
}

function Newest({ session }: { session: SessionDetail }) {
  const held = useAnswer('reading.edition', { sessionId: session.sessionId });
  return <Shown problem={held.problem} body={held.value?.minutes ?? null} onRetry={held.reload} />;
}

function Draft({ session }: { session: SessionDetail }) {
  const held = useAnswer('reading.minutes', { sessionId: session.sessionId });
  return <Shown problem={held.problem} body={held.value?.body ?? null} onRetry={held.reload} />;
}

function Shown(props: {
  problem: Parameters<typeof Trouble>[0]['problem'];
  body: Parameters<typeof MinutesView>[0]['minutes'] | null;
  onRetry: () => void;
}) {
  const { words } = useDuty();
  if (props.problem !== null) return <Trouble problem={props.problem} onRetry={props.onRetry} />;
  if (props.body === null) return <p role="status">{words.common.loading}</p>;
  return (
    <Scroller className="page-scroll panel-staff minutes-read" label={words.minutes.title}>
      <MinutesView minutes={props.body} />
    </Scroller>
  );
}
