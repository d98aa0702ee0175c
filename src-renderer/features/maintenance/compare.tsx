import type { ReadyRestore } from '../../../src-main/contract/restore.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { momentOf } from './moments.ts';

interface CompareProps {
  readonly ready: ReadyRestore;
  readonly zone: string;
  readonly isFresh: boolean;
}

/** What comes back and what would be lost, in numbers. */
export function Compare({ ready, zone, isFresh }: CompareProps) {
  const says = useMaintenanceWords().restore;
  const { tables, lostEntries, backup } = ready;
  const lost = lostEntries === null ? says.lostUnknown : says.lost(momentOf(backup.createdAt, zone), lostEntries);
  return (
    <section className="maintenance-compare">
      <p className="num" data-tone={isFresh || lostEntries === 0 ? 'ok' : 'warn'}>
        {isFresh ? says.fresh : lost}
      </p>
      <Scroller className="panel" label={says.table}>
        <table aria-label={says.table}>
          <thead>
            <tr>
              <th scope="col">{says.what}</th>
              <th scope="col">{says.there}</th>
              {isFresh ? null : <th scope="col">{says.here}</th>}
            </tr>
          </thead>
          <tbody>
            {tables.map(({ title, there, here }) => (
              <tr key={title}>
                <td>{title}</td>
                <td className="num">{there.toLocaleString('en-US')}</td>
                {isFresh ? null : <td className="num">{here?.toLocaleString('en-US') ?? says.unknown}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
