import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import type { AssemblyId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { Counts } from './counts.tsx';
import { Elected } from './elected.tsx';
import { useItemColumns } from './item-columns.tsx';
import { RoundTable } from './round-table.tsx';

interface ArchiveDrawerProps {
  readonly assemblyId: AssemblyId;
  readonly onClose: () => void;
}

/** One that is over, to be read and printed. */
export function ArchiveDrawer({ assemblyId, onClose }: ArchiveDrawerProps) {
  const { words } = useDuty();
  const says = words.assembly;
  const held = useAnswer('assembly.one', { assemblyId });
  const columns = useItemColumns(null);
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const assembly = held.value?.assembly ?? null;
  return (
    <Drawer open size={1080} title={says.former.archive} onClose={onClose} destroyOnHidden>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {assembly === null ? null : (
        <div className="form assembly-archive">
          <header>
            <h3>{assembly.title}</h3>
            <p className="num">
              {`${says.term(assembly.number)} · ${says.head.meeting(assembly.heldOn, assembly.place)} · ${says.head.handOver(assembly.handOverOn)}`}
            </p>
            {assembly.cancelReason === '' ? null : (
              <p className="assembly-warning">{says.former.reason(assembly.cancelReason)}</p>
            )}
          </header>
          <Counts assembly={assembly} isOver />
          {assembly.rounds.length === 0 ? (
            <p className="staff-hint">{says.former.notCounted}</p>
          ) : (
            <>
              <Elected assembly={assembly} />
              {assembly.rounds.map((_, place) => (
                <RoundTable key={place} assembly={assembly} round={place + 1} />
              ))}
              <Button
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => setPrinting({ sheet: 'assembly-result', assemblyId })}
              >
                {says.result.print}
              </Button>
            </>
          )}
          <section className="panel-staff assembly-items">
            <DataTable
              label={says.items.list}
              columns={columns}
              rows={assembly.items}
              rowKey={({ itemId }) => itemId}
              empty={says.items.empty}
            />
          </section>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            onClick={() => setPrinting({ sheet: 'hand-over', assemblyId })}
          >
            {says.items.print}
          </Button>
        </div>
      )}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Drawer>
  );
}
