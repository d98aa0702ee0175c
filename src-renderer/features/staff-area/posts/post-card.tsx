import { RightOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { PinTag } from './pin-tag.tsx';
import type { HolderRow, PostRow } from './rows.ts';

interface PostCardProps {
  readonly row: PostRow;
  /** Null: read only. */
  readonly onHolder: ((holder: HolderRow) => void) | null;
  readonly onAppoint: (() => void) | null;
  readonly onEnded: () => void;
}

export function PostCard({ row: { post, holders, ended }, onHolder, onAppoint, onEnded }: PostCardProps) {
  const { words } = useDuty();
  const says = words.posts.card;
  const name = words.roles[post];
  return (
    <section className="panel-staff post-card" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <p>{words.posts.duties[post]}</p>
      </header>
      {holders.length === 0 ? (
        <p className="post-nobody">{says.nobody}</p>
      ) : (
        <ul>
          {holders.map((holder) => (
            <li key={holder.appointmentId}>
              {onHolder === null ? (
                <div className="post-holder">
                  <Holder holder={holder} />
                </div>
              ) : (
                <button
                  type="button"
                  className="post-holder"
                  aria-label={says.open(holder.name, name)}
                  onClick={() => onHolder(holder)}
                >
                  <Holder holder={holder} />
                  <RightOutlined aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <footer>
        {ended.length === 0 ? null : (
          <Button type="text" aria-label={says.showEnded(name, ended.length)} onClick={onEnded}>
            {says.ended(ended.length)}
          </Button>
        )}
        {onAppoint === null ? null : (
          <Button icon={<UserAddOutlined aria-hidden />} aria-label={says.appointTo(name)} onClick={onAppoint}>
            {says.appoint}
          </Button>
        )}
      </footer>
    </section>
  );
}

function Holder({ holder }: { readonly holder: HolderRow }) {
  const { words } = useDuty();
  return (
    <>
      <span className="post-who">
        <b>{holder.name}</b>
        <small className="num">
          {[holder.className, words.posts.card.since(holder.since)].filter(Boolean).join(' · ')}
        </small>
      </span>
      <PinTag holder={holder} />
    </>
  );
}
