import './privacy.css';
import { CalculatorOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../parts/use-answer.ts';
import { PurgeNow } from './purge-now.tsx';
import { ReceiptsTable } from './receipts-table.tsx';
import type { TriedRule } from './retention-rows.ts';
import { RulesTable } from './rules-table.tsx';

const tabs = ['rules', 'receipts'] as const;

/** 留存清理: what is kept how long and why, what is due now, and what was removed. */
export function Privacy() {
  const { words, call, may, tell } = useDuty();
  const says = words.privacy;
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'receipts' ? 'receipts' : 'rules';
  const held = useAnswer('privacy.receipts', {});
  const [tried, setTried] = useState<readonly TriedRule[] | null>(null);
  const [problem, setProblem] = useState<ProblemOf<'privacy.preview'> | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [isPurging, setPurging] = useState(false);
  const receipts = held.value?.receipts ?? null;
  const due = (tried ?? []).reduce((sum, { rows }) => sum + rows, 0);

  const tryOut = async () => {
    setTrying(true);
    const reply = await call('privacy.preview', {});
    setTrying(false);
    if ('value' in reply) setTried(reply.value.rules);
    setProblem('problem' in reply ? reply.problem : null);
  };
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        tab === 'rules' && may('privacy.preview') ? (
          <>
            <Button icon={<CalculatorOutlined aria-hidden />} loading={isTrying} onClick={() => void tryOut()}>
              {says.tryOut}
            </Button>
            <Button danger icon={<DeleteOutlined aria-hidden />} disabled={due === 0} onClick={() => setPurging(true)}>
              {says.purge.act}
            </Button>
          </>
        ) : null
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.title}
          value={tab}
          options={tabs.map((value) => ({ value, label: says.tabs[value] }))}
          onChoose={(value) => setSearch(value === 'rules' ? {} : { tab: value }, { replace: true })}
        />
        {tried === null || tab !== 'rules' ? null : (
          <p className="num" role="status">
            {says.tried(due)}
          </p>
        )}
      </div>
      <Trouble problem={problem} />
      <Trouble problem={held.problem} onRetry={held.reload} />
      {tab === 'rules' ? (
        <>
          <RulesTable receipts={receipts ?? []} tried={tried} />
          <p className="staff-hint">{says.basis}</p>
        </>
      ) : (
        <ReceiptsTable receipts={receipts} />
      )}
      {isPurging && tried !== null ? (
        <PurgeNow
          tried={tried}
          onClose={() => setPurging(false)}
          onDone={(removed) => {
            setPurging(false);
            setTried(null);
            tell('ok', says.purge.done(removed));
            held.reload();
          }}
        />
      ) : null}
    </Page>
  );
}
