import { Button } from 'antd';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

interface ColumnSummaryProps {
  readonly judged: Answer<'roster.judge'>;
  readonly title: string;
  readonly onAnother: () => void;
}

/** Which columns were read as what, and which were not read and why. */
export function ColumnSummary({ judged, title, onAnother }: ColumnSummaryProps) {
  const { words } = useDuty();
  return (
    <section className="panel-staff import-columns" aria-label={words.roster.columnsTitle}>
      <header>
        <div>
          <h3>{title}</h3>
          {judged.encoding === null ? null : <p>{words.roster.encoding(judged.encoding)}</p>}
        </div>
        <Button onClick={onAnother}>{words.roster.anotherFile}</Button>
      </header>
      <dl>
        <dt className="num">{words.roster.recognised(judged.columns.length)}</dt>
        <dd>
          {judged.columns.map(({ heading, field }) => (
            <span key={field} className="column-chip" data-tone="ok">
              <b>{words.fields[field]}</b>
              {heading === words.fields[field] ? null : <span>← {heading}</span>}
            </span>
          ))}
        </dd>
        {judged.ignoredColumns.length === 0 ? null : (
          <>
            <dt className="num">{words.roster.ignored(judged.ignoredColumns.length)}</dt>
            <dd>
              {judged.ignoredColumns.map(({ heading, reason }, index) => (
                <span
                  key={`${index}-${heading}`}
                  className="column-chip"
                  data-tone={reason === 'never-stored' ? 'warn' : undefined}
                >
                  <b>{heading}</b>
                  <span>{words.roster.ignoredReasons[reason]}</span>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
