import { DownloadOutlined, SafetyCertificateOutlined, StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FoundUpdateRow } from '../../../../src-main/contract/updates.ts';
import { dataSize } from '../../../ui/data-size.ts';
import { useDuty } from '../parts/staff-duty.ts';

interface FoundUpdateProps {
  readonly update: FoundUpdateRow;
  readonly signer: string;
  readonly isBusy: boolean;
  /** Null: this post may not. */
  readonly onTake: (() => void) | null;
}

/** One file: what it says of itself where the publisher signed it, and what refuses it. */
export function FoundUpdate({ update, signer, isBusy, onTake }: FoundUpdateProps) {
  const { words, times } = useDuty();
  const says = words.updates;
  const { fileName, place, facts, refusal } = update;
  const where = place.kind === 'own' ? says.places.own : `${says.places[place.kind]} ${place.label}`;
  return (
    <li data-usable={refusal === null}>
      {facts === null ? <StopOutlined aria-hidden /> : <SafetyCertificateOutlined aria-hidden />}
      <div>
        <b className="num">{facts === null ? says.noVersion : says.version(facts.version)}</b>
        <span className="tag" data-tone={refusal === null ? 'ok' : facts === null ? 'err' : 'warn'}>
          {refusal === null ? says.usable : says.refusals[refusal]}
        </span>
        <p className="num">
          {facts === null
            ? says.unsigned
            : `${says.signed(times.day(facts.signedAt), signer)} · ${dataSize(facts.bytes)}`}
        </p>
        <small>{`${where} · ${fileName}`}</small>
      </div>
      {refusal !== null || facts === null || onTake === null ? null : (
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          loading={isBusy}
          aria-label={says.takeOf(facts.version)}
          onClick={onTake}
        >
          {says.take}
        </Button>
      )}
    </li>
  );
}
