import { CommentOutlined, EditOutlined, ProfileOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { EndFile } from './end-file.tsx';
import { FileDrawer } from './file-drawer.tsx';

interface LedgerPartProps {
  readonly ledger: Ledger;
  readonly onChanged: () => void;
}

/** Whose ledger it is, its number and branch, and what can be done with the book as a whole. */
export function LedgerHead({ ledger, onChanged }: LedgerPartProps) {
  const { words, tell } = useDuty();
  const says = words.ledger.head;
  const [opened, setOpened] = useState<'file' | 'end' | null>(null);
  const reopen = useDeed('development.reopenFile');
  const { memberId, name, file, studentNumber, className, grade, probation } = ledger;
  const isRunning = file !== null && file.endedOn === null;
  const close = () => setOpened(null);
  const done = () => {
    close();
    onChanged();
  };
  return (
    <header className="page-head ledger-head">
      <div>
        <h2>
          {name}
          <span className="tag" data-tone={file === null ? 'warn' : isRunning ? 'ok' : undefined}>
            {file === null ? says.noFile : isRunning ? words.ledger.stageNames[ledger.stage] : says.ended}
          </span>
        </h2>
        <p className="num">
          {[studentNumber, className, grade].filter((each) => each !== '').join(' · ')}
          {file === null ? null : (
            <>
              {' · '}
              {says.book} <b className="ledger-book">{file.bookNumber}</b> · {file.branchName}
              {file.post === '' ? '' : ` · ${file.post}`} · {says.opened(file.openedOn)}
            </>
          )}
        </p>
        {file === null || file.endedOn === null || file.endReason === null ? null : (
          <p className="num">{says.endedBecause(file.endedOn, says.endReasons[file.endReason], file.endNote)}</p>
        )}
        {probation === null ? null : (
          <p className="num">
            {probation.convertedOn === null
              ? says.probation(probation.from, probation.to, probation.isExtended)
              : says.converted(probation.convertedOn)}
          </p>
        )}
        <Trouble problem={reopen.problem} />
      </div>
      <div className="page-acts">
        <Link href={`/mentoring/${memberId}`} className="ledger-link">
          <CommentOutlined aria-hidden /> {says.mentoring}
        </Link>
        <Link href={`/handbook/${memberId}`} className="ledger-link">
          <ProfileOutlined aria-hidden /> {says.handbook}
        </Link>
        {file === null ? (
          <Button type="primary" className="big" onClick={() => setOpened('file')}>
            {says.openFile}
          </Button>
        ) : (
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpened('file')}>
            {says.editFile}
          </Button>
        )}
        {isRunning ? (
          <Button icon={<StopOutlined aria-hidden />} onClick={() => setOpened('end')}>
            {says.endFile}
          </Button>
        ) : null}
        {file !== null && !isRunning ? (
          <Button
            loading={reopen.isBusy}
            onClick={() =>
              void reopen.run({ memberId, version: file.version }).then((answer) => {
                if (answer === null) return;
                tell('ok', says.reopened);
                onChanged();
              })
            }
          >
            {says.reopen}
          </Button>
        ) : null}
      </div>
      {opened === 'file' ? <FileDrawer ledger={ledger} onClose={close} onDone={done} /> : null}
      {opened === 'end' && file !== null ? <EndFile ledger={ledger} file={file} onClose={close} onDone={done} /> : null}
    </header>
  );
}
