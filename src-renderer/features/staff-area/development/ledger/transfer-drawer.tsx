import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import type { Ledger, Transfer } from '../../../../../src-main/contract/development.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import { Choices } from '../../parts/choices.tsx';
import { readDay } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useDeed } from '../../parts/use-deed.ts';
import { CheckedDay } from './checked-day.tsx';

interface TransferDrawerProps {
  readonly ledger: Ledger;
  readonly file: NonNullable<Ledger['file']>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const kinds = ['between', 'in', 'out'] as const;

export function TransferDrawer({ ledger, file, onClose, onDone }: TransferDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.ledger.transfers;
  const known = useAnswer('development.branches', {});
  const [kind, setKind] = useState<Transfer['kind']>('between');
  const [day, setDay] = useState(times.today());
  const [unit, setUnit] = useState('');
  const [toBranch, setBranch] = useState<BranchId | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [note, setNote] = useState('');
  const [hasTried, setTried] = useState(false);
  const move = useDeed('development.transfer');

  const open = (known.value?.branches ?? []).filter(({ isClosed }) => !isClosed);
  const branches = kind === 'between' ? open.filter(({ branchId }) => branchId !== file.branchId) : open;
  const chosen = kind === 'out' ? null : (branches.find(({ branchId }) => branchId === toBranch) ?? null);
  const on = readDay(day);
  // Between branches of the station the other unit is known.
  const other = kind === 'between' ? (chosen?.name ?? '') : unit.trim();

  const submit = async () => {
    setTried(true);
    if (on === null || other === '' || (kind !== 'out' && chosen === null)) return;
    const fields = {
      kind,
      on,
      unit: other,
      toBranch: chosen?.branchId ?? null,
      isChecked: kind !== 'out' && isChecked,
      note: note.trim(),
    };
    if ((await move.run({ memberId: ledger.memberId, version: file.version, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  return (
    <Drawer open size={680} title={says.addTitle(ledger.name)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          label={says.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: says.kinds[value] }))}
          onChoose={setKind}
        />
        <p>{says.leads[kind]}</p>
        <CheckedDay label={says.on} value={day} onChange={setDay} />
        {kind === 'between' ? null : (
          <TextField
            label={kind === 'in' ? says.fromUnit : says.toUnit}
            value={unit}
            maxLength={80}
            error={hasTried && other === '' ? says.unitMissing : null}
            onChange={setUnit}
          />
        )}
        {kind === 'out' ? null : (
          <>
            <div className="field">
              <span className="label">{says.toBranch}</span>
              {known.value !== null && branches.length === 0 ? <p>{says.noOtherBranch}</p> : null}
              <Choices
                label={says.toBranch}
                value={toBranch}
                options={branches.map((branch) => ({ value: branch.branchId, label: branch.name }))}
                onChoose={(value) => setBranch(value)}
              />
              {hasTried && chosen === null ? <small data-tone="err">{says.branchMissing}</small> : null}
            </div>
            <Checkbox checked={isChecked} onChange={(event) => setChecked(event.target.checked)}>
              {says.isChecked}
            </Checkbox>
          </>
        )}
        <TextField label={says.note} value={note} maxLength={200} onChange={setNote} />
        <Trouble problem={known.problem ?? move.problem} />
        <footer className="ledger-foot">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={move.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
