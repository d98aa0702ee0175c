import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Certificate } from '../../../../src-main/contract/quiz-campaigns.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../parts/use-answer.ts';
import { Verdict, VerdictFacts } from '../parts/verdict.tsx';
import { PaperDialog } from '../printing/paper-dialog.tsx';

interface CertificateDrawerProps {
  /** As scanned or typed. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Whether a certificate is ours, and what stands in the record about it. */
export function CertificateDrawer({ text, onClose }: CertificateDrawerProps) {
  const { words } = useDuty();
  const says = words.campaigns.check;
  const held = useAnswer('quiz.certificate', { text: text.slice(0, 64) });
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
        {held.value === null || held.problem !== null ? null : <Genuine certificate={held.value} />}
      </div>
    </Drawer>
  );
}

function Genuine({ certificate }: { certificate: Certificate }) {
  const { words, times } = useDuty();
  const says = words.campaigns.check;
  const [isPrinting, setPrinting] = useState(false);
  const { number, score, totalMarks, passMark } = certificate;
  const none = words.common.none;
  const facts = [
    ['number', number],
    ['name', certificate.name || none],
    ['studentNumber', certificate.studentNumber || none],
    ['className', certificate.className || none],
    ['campaign', certificate.campaignTitle],
    ['score', says.score(score, totalMarks, passMark)],
    ['passedOn', certificate.passedOn],
    ['issuedAt', times.full(certificate.issuedAt)],
  ] as const;
  return (
    <>
      <Verdict tone="ok" title={says.genuine} lead={says.genuineLead} />
      <VerdictFacts facts={facts.map(([name, value]) => [says.facts[name], value])} />
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
        {says.print}
      </Button>
      {isPrinting ? (
        <PaperDialog request={{ sheet: 'certificate', certificate: number }} onClose={() => setPrinting(false)} />
      ) : null}
    </>
  );
}

interface RefusedProps {
  readonly problem: ProblemOf<'quiz.certificate'>;
  readonly text: string;
  readonly onRetry: () => void;
}

/** Red where somebody shows a paper that is none of ours, amber where it was not read right. */
function Refused({ problem, text, onRetry }: RefusedProps) {
  const { words } = useDuty();
  const says = words.campaigns.check;
  const verdicts = {
    'certificate.forged': ['err', says.fake, says.forgedCure],
    'certificate.unknown': ['err', says.unknown, says.unknownCure],
    'certificate.malformed': ['warn', says.malformed, says.malformedCure],
  } as const;
  const { code } = problem;
  if (!(code in verdicts)) return <Trouble problem={problem} onRetry={onRetry} />;
  const [tone, title, cure] = verdicts[code as keyof typeof verdicts];
  return (
    <>
      <Verdict tone={tone} title={title} lead={cure} />
      <p className="verdict-read num">{says.read(text)}</p>
    </>
  );
}
