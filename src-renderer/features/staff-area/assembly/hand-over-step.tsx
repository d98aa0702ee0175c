import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { useItemColumns, type Item } from './item-columns.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { StepFoot } from './step-foot.tsx';
import type { Course } from './use-assembly.ts';
import { useGo } from './use-go.ts';

export function HandOverStep({ course }: { readonly course: Course }) {
  const { words } = useDuty();
  const says = words.assembly.items;
  const { assemblyId, version, items } = course.assembly;
  const step = useGo(course);
  const save = useDeed('assembly.saveItem');
  const [opened, setOpened] = useState<Item | 'new' | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const tick = async ({ handedAt, ...item }: Item) => {
    const answer = await save.run({ assemblyId, version, ...item, isHanded: handedAt === null });
    if (answer === null) course.reload();
    else course.take(answer.assembly);
  };
  const columns = useItemColumns({ onTick: (item) => void tick(item), onEdit: setOpened });
  const handed = items.filter(({ handedAt }) => handedAt !== null).length;
  return (
    <>
      <div className="assembly-bar">
        <b className="num" role="status">
          {says.progress(handed, items.length)}
        </b>
        <p className="staff-hint">{says.noCash}</p>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
          {says.add}
        </Button>
      </div>
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list}
          columns={columns}
          rows={items}
          rowKey={({ itemId }) => itemId}
          empty={says.empty}
        />
      </section>
      <StepFoot
        problem={save.problem ?? step.problem}
        isBusy={step.isBusy}
        next={words.assembly.foot.pins}
        onNext={() => void step.go('pins')}
        onBack={null}
      >
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          {says.print}
        </Button>
      </StepFoot>
      {opened === null ? null : (
        <ItemDrawer course={course} item={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
      {isPrinting ? (
        <PaperDialog request={{ sheet: 'hand-over', assemblyId }} onClose={() => setPrinting(false)} />
      ) : null}
    </>
  );
}
