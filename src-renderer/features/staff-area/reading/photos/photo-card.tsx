import { Button } from 'antd';
import { useState } from 'react';
import type { Photo } from '../../../../../src-main/contract/reading-photos.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { LargePhoto } from '../../parts/large-photo.tsx';

interface PhotoCardProps {
  readonly photo: Photo;
  /** From 1. */
  readonly place: number;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
  readonly onRemove: () => void;
}

export function PhotoCard({ photo, place, isReadOnly, onChanged, onRemove }: PhotoCardProps) {
  const { words, tell } = useDuty();
  const [caption, setCaption] = useState(photo.caption);
  const [isLarge, setLarge] = useState(false);
  const change = useDeed('reading.changePhoto');
  const says = words.minutes.photos;
  const name = says.pictureOf(place, photo.caption);
  const isChanged = caption.trim() !== photo.caption;

  const save = async () => {
    if (!isChanged) return;
    const { photoId, consentNote } = photo;
    if ((await change.run({ photoId, caption: caption.trim(), consentNote })) === null) return;
    tell('ok', says.captionSaved);
    onChanged();
  };
  return (
    <li className="panel-staff photo-card">
      <button type="button" aria-label={says.enlarge(place)} onClick={() => setLarge(true)}>
        <img src={`data:image/jpeg;base64,${photo.thumbnailBase64}`} alt={name} />
      </button>
      {isReadOnly ? (
        // Consent can be withdrawn at any time.
        <div className="photo-closed">
          <p>{photo.caption}</p>
          <Button type="text" aria-label={says.removeOne(place)} onClick={onRemove}>
            {says.remove}
          </Button>
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField label={says.captionOf(place)} value={caption} maxLength={60} onChange={setCaption} />
          <Button htmlType="submit" disabled={!isChanged} loading={change.isBusy}>
            {words.common.save}
          </Button>
          <Button type="text" aria-label={says.removeOne(place)} onClick={onRemove}>
            {says.remove}
          </Button>
        </form>
      )}
      <small className="staff-hint num">
        {photo.consentNote} · {says.size(photo.width, photo.height)}
      </small>
      <Trouble problem={change.problem} />
      {isLarge ? (
        <LargePhoto route="reading.photo" photoId={photo.photoId} name={name} onClose={() => setLarge(false)} />
      ) : null}
    </li>
  );
}
