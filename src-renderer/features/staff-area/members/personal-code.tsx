import { Button } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { SetPersonalCode } from './set-personal-code.tsx';

/** 个人密码: whether there is one, never what it is. */
export function PersonalCode({ member }: { member: MemberRow }) {
  const { words, times, tell } = useDuty();
  const says = words.personalCode;
  const { memberId } = member;
  const held = useAnswer('own.codeOf', { memberId });
  const remove = useDeed('own.removeCode');
  const [open, setOpen] = useState<'set' | 'remove' | null>(null);
  const code = held.value;
  const hasCode = code !== null && code.setAt !== null;
  const close = () => setOpen(null);
  const done = (sentence: string) => {
    tell('ok', sentence);
    close();
    held.reload();
  };
  const confirm = async () => {
    if ((await remove.run({ memberId })) !== null) done(says.removed);
  };
  return (
    <section>
      <h3>{says.title}</h3>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {code === null ? null : (
        <p className="num">
          {code.setAt === null ? says.none : says.setAt(times.full(code.setAt), code.setBy)}{' '}
          {code.isLocked ? (
            <span className="tag" data-tone="err">
              {says.locked}
            </span>
          ) : null}
        </p>
      )}
      <div className="row-acts personal-code-acts">
        <Button onClick={() => setOpen('set')} disabled={code === null}>
          {hasCode ? says.setAnew : says.set}
        </Button>
        {hasCode ? (
          <Button danger onClick={() => setOpen('remove')}>
            {says.remove}
          </Button>
        ) : null}
      </div>
      {open === 'set' ? (
        <SetPersonalCode member={member} onClose={close} onDone={() => done(says.saved(member.name))} />
      ) : null}
      {open === 'remove' ? (
        <Confirm
          title={says.removeTitle}
          lead={member.name}
          consequencesTitle={words.voiding.consequences}
          consequences={[says.removeLead]}
          confirm={says.remove}
          isBusy={remove.isBusy}
          onConfirm={() => void confirm()}
          onClose={close}
        >
          <Trouble problem={remove.problem} />
        </Confirm>
      ) : null}
    </section>
  );
}
