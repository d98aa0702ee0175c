import { ArrowLeftOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { Unsaved } from '../reading/unsaved.tsx';

/** Asks first where something typed would be lost. */
export function BackToList({ isDirty }: { isDirty: boolean }) {
  const { words } = useDuty();
  const [, navigate] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <>
      <Link
        href="/campaigns"
        className="session-back"
        onClick={(event) => {
          if (!isDirty) return;
          event.preventDefault();
          setLeaving(true);
        }}
      >
        <ArrowLeftOutlined aria-hidden /> {words.campaigns.page.back}
      </Link>
      {isLeaving ? (
        <Unsaved
          lead={words.campaigns.form.unsaved}
          onDiscard={() => navigate('/campaigns')}
          onKeep={() => setLeaving(false)}
        />
      ) : null}
    </>
  );
}
