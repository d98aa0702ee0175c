import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../parts/use-answer.ts';
import { Verdict, VerdictFacts } from '../parts/verdict.tsx';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { recordsOf } from './record-links.ts';

interface LeafDrawerProps {
  /** As scanned. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Whether a printed leaf still says what the records say. */
export function LeafDrawer({ text, onClose }: LeafDrawerProps) {
  const { words } = useDuty();
  const says = words.handbook.scan;
  const held = useAnswer('handbook.scan', { code: text.slice(0, 64) });
  return (
    <Drawer
      open
      size={640}
      title={says.title}
      onClose={onClose}
      extra={<Button onClick={onClose}>{words.common.close}</Button>}
    >
      <div role="status" aria-busy={held.isAsking}>
        {held.isAsking && held.value === null && held.problem === null ? words.common.loading : null}
        {held.problem === null ? null : <Refused problem={held.problem} text={text} onRetry={held.reload} />}
        {held.value === null || held.problem !== null ? null : <Known leaf={held.value} onLeave={onClose} />}
      </div>
    </Drawer>
  );
}

type Leaf = Answer<'handbook.scan'>;
const tones = { current: 'ok', changed: 'warn', gone: 'err' } as const;

function Known({ leaf, onLeave }: { leaf: Leaf; onLeave: () => void }) {
  const { words, times } = useDuty();
  const says = words.handbook.scan;
  const [isPrinting, setPrinting] = useState(false);
  const { verdict, memberId, page } = leaf;
  const facts = [
    ['code', leaf.code],
    ['name', leaf.name],
    ['studentNumber', leaf.studentNumber],
    ['page', says.leafOf(page, words.handbook.pages[page], leaf.leaf)],
    ['firstPrinted', times.full(leaf.firstPrintedAt)],
    ['lastPrinted', times.full(leaf.lastPrintedAt)],
    ['prints', String(leaf.prints)],
  ] as const;
  return (
    <>
      <Verdict tone={tones[verdict]} {...says.verdicts[verdict]} />
      <VerdictFacts facts={facts.map(([name, value]) => [says.facts[name], value])} />
      <div className="handbook-leaf-acts">
        <Link href={recordsOf(page, memberId)} className="handbook-link" onClick={onLeave}>
          {says.openRecord}
        </Link>
        <Link href={`/handbook/${memberId}`} className="handbook-link" onClick={onLeave}>
          {says.openBook}
        </Link>
        {verdict === 'gone' ? null : (
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
            {says.reprint}
          </Button>
        )}
      </div>
      {isPrinting ? (
        <PaperDialog
          request={{ sheet: 'handbook', memberId, pages: [page], leaf: leaf.leaf }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </>
  );
}

interface RefusedProps {
  readonly problem: ProblemOf<'handbook.scan'>;
  readonly text: string;
  readonly onRetry: () => void;
}

function Refused({ problem, text, onRetry }: RefusedProps) {
  const { words } = useDuty();
  const says = words.handbook.scan;
  const { code } = problem;
  if (code !== 'handbook.code-malformed' && code !== 'handbook.code-unknown')
    return <Trouble problem={problem} onRetry={onRetry} />;
  const isUnknown = code === 'handbook.code-unknown';
  const { title, cure } = isUnknown ? says.refused.unknown : says.refused.malformed;
  return (
    <>
      <Verdict tone={isUnknown ? 'err' : 'warn'} title={title} lead={cure} />
      <p className="verdict-read num">{says.read(text)}</p>
    </>
  );
}
