import { LoadingOutlined } from '@ant-design/icons';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** What is being written or read right now, and how far it is. */
export function RunningBar({ running }: { readonly running: Answer<'backup.overview'>['running'] }) {
  const { words } = useDuty();
  const says = words.backup.running;
  if (running === null) return null;
  const percent = Math.round(running.share * 100);
  return (
    <section className="backup-running" aria-label={says[running.what]}>
      <LoadingOutlined aria-hidden />
      <b>{says[running.what]}</b>
      <progress max={100} value={percent} aria-label={says[running.what]} />
      <span className="num">{says.share(percent)}</span>
      <small>{says.keep}</small>
    </section>
  );
}
