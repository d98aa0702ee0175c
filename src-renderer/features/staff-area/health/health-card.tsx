import type { HealthVerdict } from '../../../../src-main/contract/health.ts';
import type { StaffHealthWords } from '../../../words/staff-health-zh-cn.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface HealthFacts {
  readonly name: keyof StaffHealthWords['cards'];
  /** Null: facts alone. */
  readonly verdict: HealthVerdict | null;
  readonly facts: readonly (readonly [said: string, value: string | readonly string[]])[];
  /** What to do, or to know, about it. */
  readonly hint?: string | null;
}

/** One part of the machine: how it is, by icon, colour and words, and the facts behind it. */
export function HealthCard({ card: { name, verdict, facts, hint = null } }: { readonly card: HealthFacts }) {
  const { words } = useDuty();
  return (
    <section className="panel-staff health-card" data-verdict={verdict} aria-labelledby={`health-${name}`}>
      <header>
        <h3 id={`health-${name}`}>{words.health.cards[name]}</h3>
        {verdict === null ? null : <VerdictTag verdict={verdict} />}
      </header>
      <dl>
        {facts.map(([said, value]) => (
          <div key={said}>
            <dt>{said}</dt>
            {typeof value === 'string' ? (
              <dd className="num">{value}</dd>
            ) : (
              <dd>
                <ul>
                  {value.map((line) => (
                    <li key={line} className="num">
                      {line}
                    </li>
                  ))}
                </ul>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {hint === null ? null : <p className="staff-hint">{hint}</p>}
    </section>
  );
}
