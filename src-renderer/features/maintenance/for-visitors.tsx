import { Icon } from '../../ui/icons.tsx';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';

const icons = ['paper', 'lending', 'quiz'] as const;

/** What to do meanwhile. */
export function ForVisitors() {
  const says = useMaintenanceWords();
  const { lead, what, ask } = says.visitor;
  return (
    <main className="maintenance-visitor">
      <section className="panel">
        <span className="maintenance-mark">
          <Icon name="calm" size={104} weight={2} />
        </span>
        <h2>{says.title}</h2>
        <p role="status">{lead}</p>
        <ul>
          {what.map(([name, how], at) => (
            <li key={name}>
              <Icon name={icons[at] ?? 'paper'} size={48} weight={1.8} />
              <b>{name}</b>
              <span>{how}</span>
            </li>
          ))}
        </ul>
        <p>{ask}</p>
      </section>
    </main>
  );
}
