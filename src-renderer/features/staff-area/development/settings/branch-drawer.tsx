import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import type { Branch } from '../../../../../src-main/contract/development.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';

interface BranchDrawerProps {
  /** Null: a new one. */
  readonly branch: Branch | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const isWhole = (text: string): boolean => [...text.trim()].length >= 2;

export function BranchDrawer({ branch, onClose, onDone }: BranchDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.branches;
  const [name, setName] = useState(branch?.name ?? '');
  const [committee, setCommittee] = useState(branch?.committee ?? '');
  const [secretary, setSecretary] = useState(branch?.secretary ?? '');
  const [isClosed, setClosed] = useState(branch?.isClosed ?? false);
  const [hasTried, setTried] = useState(false);
  const save = useDeed('development.saveBranch');
  const faultOf = (text: string) => (hasTried && !isWhole(text) ? says.nameFault : null);

  const submit = async () => {
    setTried(true);
    if (!isWhole(name) || !isWhole(committee)) return;
    const fields = { name: name.trim(), committee: committee.trim(), secretary: secretary.trim() };
    const asked = { branchId: branch?.branchId ?? null, version: branch?.version ?? 0, fields, isClosed };
    if ((await save.run(asked)) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  return (
    <Drawer open size={680} title={branch === null ? says.addTitle : says.editTitle(branch.name)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={says.name} value={name} maxLength={60} autoFocus error={faultOf(name)} onChange={setName} />
        <TextField
          label={says.committee}
          value={committee}
          maxLength={60}
          error={faultOf(committee)}
          onChange={setCommittee}
        />
        <TextField label={says.secretary} value={secretary} maxLength={30} onChange={setSecretary} />
        {branch === null ? null : (
          <div className="field">
            <Checkbox checked={isClosed} onChange={(event) => setClosed(event.target.checked)}>
              {says.close}
            </Checkbox>
            <small>{says.closeHint}</small>
          </div>
        )}
        <Trouble problem={save.problem} />
        <footer className="ledger-foot">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={save.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
