import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { FileFields, Ledger } from '../../../../../src-main/contract/development.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import { Choices } from '../../parts/choices.tsx';
import { readDay } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useDeed } from '../../parts/use-deed.ts';

interface FileDrawerProps {
  readonly ledger: Ledger;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The book is opened, and gets its number for life; or what stands on its cover is put right. */
export function FileDrawer({ ledger, onClose, onDone }: FileDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.ledger.file;
  const { file, memberId } = ledger;
  const known = useAnswer('development.branches', {});
  const [branchId, setBranch] = useState<BranchId | null>(file?.branchId ?? null);
  const [day, setDay] = useState(file?.openedOn ?? times.today());
  const [post, setPost] = useState(file?.post ?? '');
  const [hasTried, setTried] = useState(false);
  const open = useDeed('development.openFile');
  const save = useDeed('development.saveFile');

  const branches = (known.value?.branches ?? []).filter(
    (branch) => !branch.isClosed || branch.branchId === file?.branchId,
  );
  const openedOn = readDay(day);
  // One branch is no choice.
  const chosen = branchId ?? (branches.length === 1 ? (branches[0]?.branchId ?? null) : null);

  const submit = async () => {
    setTried(true);
    if (chosen === null || openedOn === null) return;
    const fields: FileFields = { branchId: chosen, openedOn, post: post.trim() };
    if (file === null) {
      const made = await open.run({ memberId, fields });
      if (made === null) return;
      tell('ok', says.opened(made.bookNumber));
    } else {
      if ((await save.run({ memberId, version: file.version, fields })) === null) return;
      tell('ok', words.common.saved);
    }
    onDone();
  };
  return (
    <Drawer open size={680} title={file === null ? says.openTitle(ledger.name) : says.editTitle} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{file === null ? says.lead : says.moveHint}</p>
        <div className="field">
          <span className="label">{says.branch}</span>
          {known.value !== null && branches.length === 0 ? <p>{says.noBranch}</p> : null}
          <Choices
            label={says.branch}
            value={chosen}
            options={branches.map((branch) => ({ value: branch.branchId, label: branch.name }))}
            onChoose={(value) => setBranch(value)}
          />
          {hasTried && chosen === null ? <small data-tone="err">{says.branchMissing}</small> : null}
        </div>
        <TextField
          label={says.openedOn}
          value={day}
          width="12em"
          maxLength={16}
          placeholder={words.visits.dateHint}
          error={hasTried && openedOn === null ? words.visits.dateUnreadable : null}
          onChange={setDay}
        />
        <TextField label={says.post} hint={says.postHint} value={post} maxLength={40} onChange={setPost} />
        <Trouble problem={known.problem ?? open.problem ?? save.problem} />
        <footer className="ledger-foot">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={open.isBusy || save.isBusy}>
            {file === null ? says.open : words.common.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
