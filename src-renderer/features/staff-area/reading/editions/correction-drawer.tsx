import { Drawer } from 'antd';
import { useEffect, useState } from 'react';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { Unsaved } from '../unsaved.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { correctionOf, useCorrectionFlow } from './correction-flow.ts';

interface CorrectionDrawerProps {
  readonly sessionId: SessionId;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 更正: the newest edition as a form; what was typed before and not handed in is there again. */
export function CorrectionDrawer({ sessionId, onClose, onDone }: CorrectionDrawerProps) {
  const { words, tell } = useDuty();
  const newest = useAnswer('reading.edition', { sessionId });
  const draft = useCorrectionFlow((flow) => flow.drafts[sessionId]);
  const { put, drop } = useCorrectionFlow.getState();
  const [isLeaving, setLeaving] = useState(false);
  const says = words.minutes.correction;
  const edition = newest.value;

  useEffect(() => {
    if (edition === null) return;
    const kept = useCorrectionFlow.getState().drafts[sessionId];
    if (kept?.isDirty !== true) put(sessionId, correctionOf(edition));
  }, [edition, sessionId, put]);

  const leave = () => {
    if (draft?.isDirty === true) return setLeaving(true);
    drop(sessionId);
    onClose();
  };
  return (
    <Drawer open size="min(1400px, 100%)" title={says.title} onClose={leave} destroyOnHidden>
      {isLeaving ? (
        <Unsaved
          lead={says.unsaved}
          onDiscard={() => {
            drop(sessionId);
            onClose();
          }}
          onKeep={() => setLeaving(false)}
        />
      ) : null}
      <Trouble problem={newest.problem} onRetry={newest.reload} />
      {draft === undefined || edition === null ? null : (
        <CorrectionForm
          sessionId={sessionId}
          draft={draft}
          newest={edition}
          onChange={(next) => put(sessionId, { ...draft, ...next, isDirty: true })}
          onNewer={newest.reload}
          onDone={(made) => {
            drop(sessionId);
            tell('ok', says.done(made));
            onDone();
          }}
        />
      )}
    </Drawer>
  );
}
