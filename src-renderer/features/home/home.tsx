import './home.css';
import type { ReactNode } from 'react';
import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import type { RoomId } from '../../../src-main/contract/values.ts';
import { useWords } from '../../words/use-words.ts';
import { RoomPanel } from './room-panel.tsx';

interface OpenSession {
  readonly title: string;
  /** 19:30–21:00 */
  readonly hours: string;
  readonly attending: number;
}

interface HomeProps {
  readonly rooms: readonly RoomFigure[];
  readonly onFind: () => void;
  readonly onGuest: () => void;
  readonly onCount: (roomId: RoomId, direction: 'in' | 'out') => void;
  /** The session whose 签到 is open in this room: a card read attends it. */
  readonly openSession: OpenSession | null;
  /** Further things to do here. */
  readonly tiles: ReactNode;
}

/** A card read does the main job; everything else is one tap away. */
export function Home({ rooms, onFind, onGuest, onCount, openSession, tiles }: HomeProps) {
  const words = useWords();
  return (
    <main className={tiles ? 'home has-tiles' : 'home'}>
      <section className="panel hero">
        <div className="hero-row">
          <CardArt />
          {openSession ? (
            <div className="hero-words is-session">
              <h2>{words.tiles.swipeForSession}</h2>
              <p className="hero-session">{openSession.title}</p>
              <p className="num">
                {openSession.hours} · {words.tiles.attending(openSession.attending)}
              </p>
            </div>
          ) : (
            <div className="hero-words">
              <h2>{words.home.swipe}</h2>
              <p>{words.home.swipeHint}</p>
            </div>
          )}
        </div>
        <div className="hero-acts">
          <button type="button" className="btn primary" onClick={onFind}>
            {words.home.byName}
          </button>
          <button type="button" className="btn quiet" onClick={onGuest}>
            {words.home.guest}
          </button>
        </div>
      </section>
      {tiles}
      <section className="rooms" aria-label={words.home.rooms}>
        {rooms.map((room) => (
          <RoomPanel key={room.roomId} room={room} onCount={onCount} />
        ))}
      </section>
    </main>
  );
}

function CardArt() {
  return (
    <svg className="card-art" viewBox="0 0 390 200" preserveAspectRatio="xMinYMid" aria-hidden="true">
      <defs>
        <linearGradient id="card-face" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#9b1c1c" />
          <stop offset="1" stopColor="#5f0f10" />
        </linearGradient>
      </defs>
      <rect x="4" y="12" width="264" height="168" rx="18" fill="url(#card-face)" />
      <rect x="28" y="44" width="50" height="38" rx="8" fill="#c9973f" />
      <path d="M28 63h50M53 44v38" stroke="#80570f" strokeWidth="2" />
      <path d="M28 132h120M28 152h76" stroke="#f6e3df" strokeWidth="7" strokeLinecap="round" opacity=".5" />
      <g fill="none" stroke="#c9973f" strokeWidth="7" strokeLinecap="round">
        <path className="wave" d="M284 70a40 40 0 010 56" />
        <path className="wave" d="M304 50a68 68 0 010 96" />
        <path className="wave" d="M324 30a96 96 0 010 136" />
      </g>
    </svg>
  );
}
