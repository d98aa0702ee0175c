import { ApartmentOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { MemberId, Post } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { AppointDrawer } from './appoint-drawer.tsx';
import { EndedDrawer } from './ended-drawer.tsx';
import { HolderDrawer } from './holder-drawer.tsx';
import { PostCard } from './post-card.tsx';
import { type Person, SetPin } from './set-pin.tsx';

const pollMs = 30_000;

type Opened =
  | { readonly kind: 'appoint' | 'ended'; readonly post: Post }
  | { readonly kind: 'holder'; readonly memberId: MemberId }
  | { readonly kind: 'pin'; readonly person: Person };

/** Who holds what in the current term. */
export function PostsTab({ onBegin }: { readonly onBegin: () => void }) {
  const { words, may } = useDuty();
  const says = words.posts.now;
  const held = useAnswer('posts.holders', {}, pollMs);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const done = () => (close(), held.reload());
  if (held.value === null) return <Trouble problem={held.problem} onRetry={held.reload} />;
  const { term, posts } = held.value;
  if (term === null) return <NoTerm onBegin={onBegin} />;
  const rowOf = (post: Post) => posts.find((one) => one.post === post);
  const people = new Map(posts.flatMap(({ holders }) => holders.map((one) => [one.memberId, one])));
  const withoutPin = [...people.values()].filter(({ hasPin }) => !hasPin).length;
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff term-now" aria-label={says.label}>
        <b>{words.posts.term(term.number)}</b>
        <span className="num">{says.since(term.from)}</span>
        <span className="num">{says.staff(people.size)}</span>
        {people.size === 0 ? null : withoutPin === 0 ? (
          <span>{says.allWithPin}</span>
        ) : (
          <span className="num" data-tone="warn">
            <WarningOutlined aria-hidden /> {says.withoutPin(withoutPin)}
          </span>
        )}
        {term.to === null ? null : <em className="num">{says.handOver(term.to)}</em>}
      </section>
      <Scroller className="post-cards" label={words.posts.tabNames.posts}>
        {posts.map((row) => (
          <PostCard
            key={row.post}
            row={row}
            onHolder={may('posts.end') ? ({ memberId }) => setOpened({ kind: 'holder', memberId }) : null}
            onAppoint={may('posts.appoint') ? () => setOpened({ kind: 'appoint', post: row.post }) : null}
            onEnded={() => setOpened({ kind: 'ended', post: row.post })}
          />
        ))}
      </Scroller>
      {opened?.kind === 'appoint' ? (
        <AppointDrawer
          post={opened.post}
          posts={posts}
          onClose={close}
          onDone={(person, hasPin) => {
            held.reload();
            setOpened(hasPin ? null : { kind: 'pin', person });
          }}
        />
      ) : null}
      {opened?.kind === 'ended' ? (
        <EndedDrawer post={opened.post} ended={rowOf(opened.post)?.ended ?? []} onClose={close} />
      ) : null}
      {opened?.kind === 'holder' ? (
        <HolderDrawer
          memberId={opened.memberId}
          posts={posts}
          onPin={(person) => setOpened({ kind: 'pin', person })}
          onClose={close}
          onChanged={held.reload}
        />
      ) : null}
      {opened?.kind === 'pin' ? <SetPin person={opened.person} onClose={close} onDone={done} /> : null}
    </>
  );
}

function NoTerm({ onBegin }: { readonly onBegin: () => void }) {
  const { words, may } = useDuty();
  const says = words.posts.now;
  const terms = useAnswer('terms.list', {});
  // Between the midnight of a hand-over and the new term nobody may begin another.
  const isBetween = terms.value?.terms.some(({ state }) => state === 'planned') ?? false;
  return (
    <section className="panel-staff no-term" role="status">
      <ApartmentOutlined aria-hidden />
      <h3>{isBetween ? says.between : says.none}</h3>
      {isBetween ? null : <p>{may('terms.begin') ? says.noneLead : says.noneReadOnly}</p>}
      {isBetween || !may('terms.begin') ? null : (
        <Button type="primary" className="big" onClick={onBegin}>
          {words.posts.terms.begin}
        </Button>
      )}
    </section>
  );
}
