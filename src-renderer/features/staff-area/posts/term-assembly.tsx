import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';

/** The assembly that chose a term, and its papers. */
export function TermAssembly({ number }: { readonly number: number }) {
  const { words } = useDuty();
  const says = words.posts.archive;
  const held = useAnswer('assembly.list', {});
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const chosen = held.value?.former.find((one) => one.number === number && one.step === 'done');
  return (
    <section>
      <h3>{says.assembly}</h3>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {held.value === null ? null : chosen === undefined ? (
        <p className="staff-hint">{says.assemblyNone}</p>
      ) : (
        <div className="term-assembly">
          <p>
            <b>{chosen.title}</b> <span className="num">{`${chosen.heldOn} · ${says.elected(chosen.elected)}`}</span>
          </p>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => setPrinting({ sheet: 'assembly-result', assemblyId: chosen.assemblyId })}
          >
            {says.printResult}
          </Button>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => setPrinting({ sheet: 'hand-over', assemblyId: chosen.assemblyId })}
          >
            {says.printHandOver}
          </Button>
        </div>
      )}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </section>
  );
}
