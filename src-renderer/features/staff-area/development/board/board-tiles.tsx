import { CalendarOutlined, NotificationOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { daysFrom, type Show } from './board-filter.ts';

interface BoardTilesProps {
  readonly board: Answer<'development.board'>;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

/** What presses, and the notices that run with their last working day. */
export function BoardTiles({ board, show, onShow }: BoardTilesProps) {
  const { words } = useDuty();
  const says = words.development.tiles;
  const toggle = (wanted: Show) => onShow(show === wanted ? 'under-way' : wanted);
  return (
    <div className="board-tiles">
      <button
        type="button"
        className="panel-staff board-tile"
        aria-pressed={show === 'due-this-month'}
        onClick={() => toggle('due-this-month')}
      >
        <CalendarOutlined aria-hidden />
        <span>{says.dueThisMonth}</span>
        <b className="num">{board.dueThisMonth}</b>
        <small>{says.unit}</small>
      </button>
      <button
        type="button"
        className="panel-staff board-tile"
        aria-pressed={show === 'overdue'}
        data-urgent={board.overdue > 0 ? '' : undefined}
        onClick={() => toggle('overdue')}
      >
        <WarningOutlined aria-hidden />
        <span>{says.overdue}</span>
        <b className="num">{board.overdue}</b>
        <small>{says.unit}</small>
      </button>
      <section className="panel-staff board-notices" aria-label={says.notices}>
        <h3>
          <NotificationOutlined aria-hidden /> {says.notices}
        </h3>
        {board.notices.length === 0 ? <p>{says.noNotice}</p> : <RunningNotices board={board} />}
      </section>
    </div>
  );
}

/** More of them are on their own page. */
const mostShown = 2;

function RunningNotices({ board: { notices, today } }: { readonly board: Answer<'development.board'> }) {
  const { words } = useDuty();
  const says = words.development.tiles;
  const left = (lastOn: string) => (lastOn === today ? says.lastDay : says.daysLeft(daysFrom(today, lastOn)));
  return (
    <ul>
      {notices.slice(0, mostShown).map(({ noticeId, kind, branchName, people, lastOn, isProvisional }) => (
        <li key={noticeId}>
          <Link href={`/notices?one=${noticeId}`} className="link-cell">
            {words.notices.kinds[kind]}
          </Link>
          <span>{branchName}</span>
          <span className="num">{says.people(people)}</span>
          <span className="num">
            {says.until(lastOn)} · {isProvisional ? says.provisional : left(lastOn)}
          </span>
        </li>
      ))}
      {notices.length > mostShown ? (
        <li>
          <Link href="/notices" className="link-cell">
            {words.development.people.more(notices.length)}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
