import { CloudServerOutlined, HddOutlined, UsbOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { BackupPlace } from '../../../../src-main/contract/backup.ts';
import { dataSize } from '../../../ui/data-size.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { placeName } from './place-name.ts';
import { when } from './when.ts';

const icons = { own: HddOutlined, folder: CloudServerOutlined, stick: UsbOutlined } as const;

interface PlacesPanelProps {
  readonly places: readonly BackupPlace[];
  readonly chosen: string | null;
  readonly now: number;
  readonly onChoose: (placeId: string) => void;
  readonly onChanged: () => void;
}

/** Where backups lie: room, newest, and which one gets the daily copy. */
export function PlacesPanel({ places, chosen, now, onChoose, onChanged }: PlacesPanelProps) {
  const { words, tell } = useDuty();
  const says = words.backup;
  const second = useDeed('backup.setSecond');
  const setSecond = async (place: BackupPlace) => {
    if ((await second.run({ placeId: place.isSecond ? null : place.placeId })) === null) return;
    tell('ok', place.isSecond ? says.secondEnded : says.secondSet(placeName(says, place)));
    onChanged();
  };
  return (
    <section aria-label={says.places}>
      <ul className="backup-places">
        {places.map((place) => (
          <li key={place.placeId} className="panel-staff" data-chosen={place.placeId === chosen}>
            <PlaceFacts place={place} now={now} isChosen={place.placeId === chosen} onChoose={onChoose} />
            {place.kind === 'own' ? null : (
              <Button disabled={second.isBusy || !place.isThere} onClick={() => void setSecond(place)}>
                {place.isSecond ? says.endSecond : says.makeSecond}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {places.some(({ isSecond }) => isSecond) ? null : <p className="staff-hint">{says.secondHint}</p>}
      <Trouble problem={second.problem} />
    </section>
  );
}

interface PlaceFactsProps {
  readonly place: BackupPlace;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: (placeId: string) => void;
}

function PlaceFacts({ place, now, isChosen, onChoose }: PlaceFactsProps) {
  const { words, times } = useDuty();
  const says = words.backup;
  const { kind, isThere, freeBytes, newestAt, backups, isSecond } = place;
  const Icon = icons[kind];
  const what = kind === 'own' ? [] : [says.kindsOfPlace[kind]];
  const room = isThere ? says.room(dataSize(freeBytes ?? 0)) : says.isGone;
  return (
    <button type="button" aria-pressed={isChosen} disabled={!isThere} onClick={() => onChoose(place.placeId)}>
      <Icon aria-hidden />
      <span>
        <b>{placeName(says, place)}</b>
        <small>{[...what, room].join(' · ')}</small>
        <small className="num">
          {newestAt === null
            ? says.noneThere
            : `${says.newest(when(times, newestAt), says.ago(now - newestAt))} · ${says.backups(backups)}`}
        </small>
      </span>
      {isSecond ? (
        <span className="tag" data-tone="ok">
          {says.isSecond}
        </span>
      ) : null}
    </button>
  );
}
