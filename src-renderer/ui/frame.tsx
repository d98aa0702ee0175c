import './frame.css';
import type { ReactNode } from 'react';

interface FrameProps {
  readonly title: string;
  readonly subtitle: string;
  /** Beside the title: a mark of the demo station, for example. */
  readonly mark?: string | undefined;
  /** Upper right: the time, or the seconds left while somebody is at work. */
  readonly corner: { readonly figure: string; readonly words: string; readonly isLeaving: boolean };
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** Red band, paper, foot: the same on every kiosk screen. */
export function Frame({ title, subtitle, mark, corner, footer, children }: FrameProps) {
  return (
    <div className="screen">
      <header className="top">
        <div className="seal" aria-hidden="true">
          163
        </div>
        <div className="titles">
          <h1>{title}</h1>
          <p>{subtitle}</p>
        </div>
        {mark === undefined ? null : <span className="demo">{mark}</span>}
        <div className={corner.isLeaving ? 'clock is-leaving' : 'clock'}>
          <b className="num">{corner.figure}</b>
          <span>{corner.words}</span>
        </div>
      </header>
      {children}
      <footer className="foot">{footer}</footer>
    </div>
  );
}
