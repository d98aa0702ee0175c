import { ArrowLeftOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { AttendanceTab } from './attendance-tab.tsx';
import { CorrectionDrawer } from './editions/correction-drawer.tsx';
import { EditionsTab } from './editions/editions-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { MinutesTab } from './minutes/minutes-tab.tsx';
import { PhotosTab } from './photos/photos-tab.tsx';
import { SessionEditor } from './session-editor.tsx';
import { SessionHead } from './session-head.tsx';

const tabs = ['facts', 'attendance', 'minutes', 'photos', 'editions'] as const;
type Tab = (typeof tabs)[number];

const usual: Record<SessionDetail['state'], Tab> = {
  planned: 'facts',
  open: 'attendance',
  ended: 'minutes',
  closed: 'minutes',
  cancelled: 'facts',
};

const pollMs = 5000;

/** One session from plan to record: its facts, the next step, and its parts. */
export function SessionPage({ sessionId }: { sessionId: SessionId }) {
  const { words } = useDuty();
  const [search] = useSearchParams();
  const held = useAnswer('reading.session', { sessionId }, pollMs);
  const [open, setOpen] = useState<'editor' | 'correction' | null>(null);
  const session = held.value;
  const list = search.get('list') ?? '';
  const asked = search.get('tab');
  const tab = tabs.find((each) => each === asked) ?? (session === null ? 'facts' : usual[session.state]);
  const toTab = (each: Tab) => `/reading/${sessionId}?${new URLSearchParams({ list, tab: each }).toString()}`;
  const close = () => setOpen(null);
  return (
    <div className="page session-page">
      <Link href={`/reading${list === '' ? '' : `?${list}`}`} className="session-back">
        <ArrowLeftOutlined aria-hidden /> {words.reading.page.back}
      </Link>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {session === null ? (
        held.problem === null ? (
          <p role="status">{words.common.loading}</p>
        ) : null
      ) : (
        <>
          <SessionHead
            session={session}
            onChanged={held.reload}
            onEdit={() => setOpen('editor')}
            onCorrect={() => setOpen('correction')}
          />
          <nav className="session-tabs" aria-label={words.reading.page.tabs}>
            {tabs.map((each) => (
              <Link key={each} href={toTab(each)} replace aria-current={each === tab ? 'page' : undefined}>
                {words.reading.page.tabNames[each]}
              </Link>
            ))}
          </nav>
          {tab === 'facts' ? <FactsTab session={session} /> : null}
          {tab === 'attendance' ? <AttendanceTab session={session} onChanged={held.reload} /> : null}
          {tab === 'minutes' ? <MinutesTab session={session} onCorrected={held.reload} /> : null}
          {tab === 'photos' ? <PhotosTab session={session} /> : null}
          {tab === 'editions' ? <EditionsTab key={session.edition} session={session} /> : null}
          {open === 'editor' ? (
            <SessionEditor
              session={session}
              onClose={close}
              onSaved={() => {
                close();
                held.reload();
              }}
            />
          ) : null}
          {open === 'correction' ? (
            <CorrectionDrawer
              sessionId={sessionId}
              onClose={close}
              onDone={() => {
                close();
                held.reload();
              }}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
