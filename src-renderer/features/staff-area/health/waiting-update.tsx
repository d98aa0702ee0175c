import type { WaitingUpdate as Waiting } from '../../../../src-main/contract/updates.ts';
import { dataSize } from '../../../ui/data-size.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** Checked and on this PC: what people do next, as the program never installs by itself. */
export function WaitingUpdate({ waiting, signer }: { readonly waiting: Waiting; readonly signer: string }) {
  const { words, times } = useDuty();
  const says = words.updates;
  const { version, signedAt, bytes, installer } = waiting;
  const ending = installer.slice(installer.lastIndexOf('.') + 1);
  return (
    <div className="updates-waiting">
      <h4 className="num">{says.waiting.title(version)}</h4>
      <p className="num">{`${says.signed(times.day(signedAt), signer)} · ${dataSize(bytes)}`}</p>
      <b>{says.waiting.next}</b>
      <ol>
        <li>{says.waiting.close}</li>
        <li>
          {says.waiting.run[ending]}
          <code>{installer}</code>
        </li>
        <li>{says.waiting.after}</li>
      </ol>
    </div>
  );
}
