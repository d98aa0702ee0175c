import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Post } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { PickMember } from './pick-member.tsx';
import type { PostRow } from './rows.ts';
import type { Person } from './set-pin.tsx';

interface AppointDrawerProps {
  readonly post: Post;
  readonly posts: readonly PostRow[];
  readonly onClose: () => void;
  readonly onDone: (person: Person, hasPin: boolean) => void;
}

export function AppointDrawer({ post, posts, onClose, onDone }: AppointDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.posts.appoint;
  const name = words.roles[post];
  const [chosen, setChosen] = useState<Person | null>(null);
  const [isMissing, setMissing] = useState(false);
  const appoint = useDeed('posts.appoint');
  const held = posts.flatMap((row) =>
    row.holders.filter(({ memberId }) => memberId === chosen?.memberId).map((one) => ({ ...one, post: row.post })),
  );
  const isHeld = held.some((one) => one.post === post);
  const submit = async () => {
    setMissing(chosen === null);
    if (chosen === null || isHeld) return;
    if ((await appoint.run({ memberId: chosen.memberId, post })) === null) return;
    tell('ok', says.done(chosen.name, name));
    onDone(
      chosen,
      held.some(({ hasPin }) => hasPin),
    );
  };
  return (
    <Drawer open size={680} title={says.title(name)} onClose={onClose} destroyOnHidden>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="staff-hint">{says.duties(words.posts.duties[post])}</p>
        <PickMember
          chosen={chosen}
          error={isHeld ? says.holdsAlready : isMissing && chosen === null ? says.missing : null}
          onChoose={setChosen}
        />
        {held.length === 0 || isHeld ? null : (
          <p className="staff-hint">{says.alsoHolds(held.map((one) => words.roles[one.post]).join('、'))}</p>
        )}
        <p className="staff-hint">{says.pinNext}</p>
        <Trouble problem={appoint.problem} />
        <footer className="posts-foot">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={appoint.isBusy}>
            {says.confirm}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
