import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PrintRun } from '../../../../../src-main/contract/printing.ts';
import { Choices } from '../../parts/choices.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useDeed } from '../../parts/use-deed.ts';
import { PrinterFields } from '../../printing/printer-fields.tsx';
import { usePrintChoice } from '../../printing/use-print-choice.ts';
import { handbookPages } from '../page-list.ts';
import { type RunDraft, emptyDraft, wantedOf } from './run-draft.ts';
import { RunBranch } from './run-branch.tsx';
import { RunPeople } from './run-people.tsx';

const mostCopies = 10;
const [branch, people] = ['branch', 'people'] as const;

/** Whose books, which pages, where and how. */
export function NewRun({ onStarted }: { readonly onStarted: (run: PrintRun) => void }) {
  const { words, tell } = useDuty();
  const says = words.handbookRuns;
  const [draft, setDraft] = useState(emptyDraft);
  // A book is made to be printed on both sides.
  const choice = usePrintChoice({ sides: 'two-sided-long-edge' });
  const start = useDeed('handbook.startRun');
  const { branchId, stage } = draft;
  const found = useAnswer('development.people', {
    branchId,
    stage,
    text: '',
    show: 'under-way',
    offset: 0,
    limit: 1,
  });
  const change = (next: Partial<RunDraft>) => setDraft((before) => ({ ...before, ...next }));
  const books = draft.by === people ? draft.people.length : (found.value?.total ?? 0);
  const wanted = wantedOf(draft);
  const { printer, copies, sides, paper } = choice;

  const onStart = async () => {
    if (wanted === null || printer === null) return;
    const run = await start.run({ ...wanted, printer, copies: Math.min(copies, mostCopies), sides, paper });
    if (run === null) return choice.answer.reload();
    tell('ok', says.started(run.total));
    setDraft((before) => ({ ...before, people: [] }));
    onStarted(run);
  };
  return (
    <section className="panel-staff run-new" aria-label={says.begin}>
      <h3>{says.begin}</h3>
      <p className="run-lead">{says.lead}</p>
      <div className="run-new-body">
        <div className="run-what">
          <Choices
            label={says.who}
            value={draft.by}
            options={[branch, people].map((by) => ({ value: by, label: says.by[by] }))}
            onChoose={(by) => change({ by })}
          />
          {draft.by === branch ? <RunBranch draft={draft} onChange={change} /> : null}
          {draft.by === people ? <RunPeople draft={draft} onChange={setDraft} /> : null}
          <Choices
            label={says.what}
            value={draft.isWhole ? 'whole' : 'pages'}
            options={(['whole', 'pages'] as const).map((value) => ({ value, label: says.whats[value] }))}
            onChoose={(value) => change({ isWhole: value === 'whole' })}
          />
          {draft.isWhole ? null : <RunPages draft={draft} onChange={change} />}
        </div>
        <PrinterFields choice={choice} most={mostCopies} />
      </div>
      <Trouble problem={start.problem ?? found.problem} />
      <div>
        <Button
          type="primary"
          className="big"
          icon={<PrinterOutlined aria-hidden />}
          loading={start.isBusy}
          disabled={wanted === null || printer === null || books === 0}
          onClick={() => void onStart()}
        >
          {says.print(books)}
        </Button>
      </div>
    </section>
  );
}

interface RunPagesProps {
  readonly draft: RunDraft;
  readonly onChange: (next: Partial<RunDraft>) => void;
}

function RunPages({ draft: { pages }, onChange }: RunPagesProps) {
  const { words } = useDuty();
  return (
    <div className="handbook-tiles run-pages" role="group" aria-label={words.handbookRuns.whats.pages}>
      {handbookPages.map((page) => (
        <button
          key={page}
          type="button"
          aria-pressed={pages.includes(page)}
          onClick={() => onChange({ pages: handbookPages.filter((one) => (one === page) !== pages.includes(one)) })}
        >
          <b className="num">{page}</b> {words.handbook.pages[page]}
        </button>
      ))}
    </div>
  );
}
