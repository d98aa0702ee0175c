import './card.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

interface CardProps {
  readonly tone: 'ok' | 'calm' | 'warn' | 'err';
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}

/** Icon, colour and words together: none of them says it alone. */
export function Card({ tone, icon, title, children }: CardProps) {
  return (
    <section className={`panel card is-${tone}`}>
      <span className="card-mark">
        <Icon name={icon} size={104} weight={2.4} />
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
