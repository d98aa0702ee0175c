import './verdict.css';
import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';

export type VerdictTone = 'ok' | 'warn' | 'err';

const icons = { ok: CheckCircleFilled, warn: ExclamationCircleFilled, err: CloseCircleFilled } as const;

/** Whether a paper held up is what it claims to be: said by icon, colour and words. */
export function Verdict({ tone, title, lead }: { tone: VerdictTone; title: string; lead: string }) {
  const Icon = icons[tone];
  return (
    <div className="verdict" data-tone={tone}>
      <Icon aria-hidden />
      <div>
        <h3>{title}</h3>
        <p>{lead}</p>
      </div>
    </div>
  );
}

/** What the record says of it. */
export function VerdictFacts({ facts }: { facts: readonly (readonly [said: string, value: string])[] }) {
  return (
    <dl className="verdict-facts">
      {facts.map(([said, value]) => (
        <div key={said}>
          <dt>{said}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
