import './people.css';
import { Icon, type IconName } from './icons.tsx';

interface NothingProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  readonly isAsking?: boolean;
}

/** The place of a list that is empty, has not come yet, or could not be had. */
export function Nothing({ icon, title, hint, isAsking = false }: NothingProps) {
  return (
    <div className={isAsking ? 'nobody is-asking' : 'nobody'} role={isAsking ? 'alert' : undefined}>
      <Icon name={icon} size={88} weight={1.4} />
      <h2>{title}</h2>
      {hint === undefined ? null : <p>{hint}</p>}
    </div>
  );
}
