import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { InspectionDetail, InspectionFields } from '../../../../src-main/contract/inspections.ts';
import type { InspectionId, NamedPerson } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { InspectionDetailView } from './inspection-detail.tsx';
import { draftOf, type InspectionDraft, newDraft } from './inspection-draft.ts';
import { InspectionForm } from './inspection-form.tsx';
import { SavedInspection } from './saved-inspection.tsx';

export type Opened =
  | { readonly kind: 'new'; readonly building: string; readonly dormRoom: string }
  | { readonly kind: 'one'; readonly inspectionId: InspectionId };

interface InspectionDrawerProps {
  readonly opened: Opened;
  readonly buildings: readonly string[];
  /** Offered to a new one. */
  readonly inspectors: readonly NamedPerson[];
  readonly onInspectors: (people: readonly NamedPerson[]) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onPrint: (inspectionId: InspectionId) => void;
}

export function InspectionDrawer(props: InspectionDrawerProps) {
  const { opened } = props;
  return opened.kind === 'new' ? <NewInspection {...props} {...opened} /> : <OneInspection {...props} {...opened} />;
}

const width = 860;

function NewInspection(props: InspectionDrawerProps & Extract<Opened, { kind: 'new' }>) {
  const { words, times } = useDuty();
  const says = words.inspections.form;
  const [start] = useState<InspectionDraft>(() =>
    newDraft(props, { day: times.today(), time: times.now().slice(0, 5) }),
  );
  const [saved, setSaved] = useState<{ readonly inspectionId: InspectionId; readonly fields: InspectionFields } | null>(
    null,
  );
  const save = useDeed('inspections.save');

  const submit = async (fields: InspectionFields) => {
    const done = await save.run({ inspectionId: null, version: 0, fields });
    if (done === null) return;
    props.onInspectors(fields.inspectors);
    props.onChanged();
    setSaved({ inspectionId: done.inspectionId, fields });
  };
  return (
    <Drawer open size={width} title={says.addTitle} onClose={props.onClose} destroyOnHidden>
      {saved === null ? (
        <InspectionForm
          start={start}
          buildings={props.buildings}
          isBusy={save.isBusy}
          problem={save.problem}
          onSubmit={(fields) => void submit(fields)}
          onCancel={props.onClose}
        />
      ) : (
        <SavedInspection
          {...saved}
          onNext={(room) => props.onOpen({ kind: 'new', ...room })}
          onClose={props.onClose}
          onChanged={props.onChanged}
        />
      )}
    </Drawer>
  );
}

function OneInspection(props: InspectionDrawerProps & Extract<Opened, { kind: 'one' }>) {
  const { words, times, tell } = useDuty();
  const says = words.inspections;
  const held = useAnswer('inspections.one', { inspectionId: props.inspectionId });
  const save = useDeed('inspections.save');
  const [editing, setEditing] = useState<InspectionDetail | null>(null);
  const inspection = held.value;
  const room = inspection === null ? '' : `${inspection.building} ${inspection.dormRoom}`;

  const changed = () => {
    held.reload();
    props.onChanged();
  };
  const submit = async (fields: InspectionFields) => {
    if (editing === null) return;
    const { inspectionId, version } = editing;
    if ((await save.run({ inspectionId, version, fields })) === null) return;
    tell('ok', words.common.saved);
    setEditing(null);
    changed();
  };
  const leave = () => {
    save.forgive();
    setEditing(null);
    held.reload();
  };
  return (
    <Drawer
      open
      size={width}
      title={editing === null ? says.detail.title(room) : says.form.editTitle(room)}
      onClose={props.onClose}
      destroyOnHidden
      extra={
        inspection === null || editing !== null ? null : (
          <Button onClick={() => props.onPrint(inspection.inspectionId)}>{says.detail.print}</Button>
        )
      }
    >
      <Trouble problem={held.problem} onRetry={held.reload} />
      {inspection === null ? (
        <p role="status">{held.problem === null ? words.common.loading : ''}</p>
      ) : editing === null ? (
        <InspectionDetailView inspection={inspection} onEdit={() => setEditing(inspection)} onChanged={changed} />
      ) : (
        <InspectionForm
          start={draftOf(editing, times)}
          buildings={props.buildings}
          isBusy={save.isBusy}
          problem={save.problem}
          onSubmit={(fields) => void submit(fields)}
          onCancel={leave}
        />
      )}
    </Drawer>
  );
}
