import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import type { InspectionPhoto } from '../../../../src-main/contract/inspections.ts';
import type { InspectionId } from '../../../../src-main/contract/values.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { LargePhoto } from '../parts/large-photo.tsx';
import { addPhoto } from './photo-acts.ts';
import { RemoveInspectionPhoto } from './remove-inspection-photo.tsx';

interface InspectionPhotosProps {
  readonly inspectionId: InspectionId;
  readonly photos: readonly InspectionPhoto[];
  readonly canAdd: boolean;
  readonly onChanged: () => void;
}

interface Failed {
  readonly name: string;
  readonly problem: StaffProblem;
}

const most = 6;

/** Chosen or dropped, one after another; one that fails does not stop the rest. */
export function InspectionPhotos({ inspectionId, photos, canAdd, onChanged }: InspectionPhotosProps) {
  const { words, call, keepAwake } = useDuty();
  const says = words.inspections.photos;
  const [caption, setCaption] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const [shown, setShown] = useState<{ readonly photo: InspectionPhoto; readonly place: number } | null>(null);
  const [removing, setRemoving] = useState<InspectionPhoto | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isFull = photos.length >= most;
  const canSend = canAdd && !isFull && sending === null;

  const send = async (files: readonly File[]) => {
    if (!canSend || files.length === 0) return;
    setFailed([]);
    const refused: Failed[] = [];
    for (const file of files) {
      setSending(file.name);
      const problem = await addPhoto(call, inspectionId, file, caption.trim());
      keepAwake();
      if (problem !== null) refused.push({ name: file.name, problem });
    }
    setSending(null);
    setFailed(refused);
    setCaption('');
    onChanged();
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file chosen again must be read again.
    event.target.value = '';
    void send(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send([...event.dataTransfer.files]);
  };
  return (
    <section className="inspection-photos" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h3>{says.title}</h3>
      <p className="staff-hint num">{says.lead(photos.length)}</p>
      {canAdd ? (
        <div className="inspection-line">
          <TextField
            label={says.caption}
            hint={isFull ? says.full : `${says.captionHint}${says.drop}`}
            value={caption}
            width="22em"
            maxLength={60}
            onChange={setCaption}
          />
          <input ref={input} type="file" hidden multiple accept="image/*" aria-label={says.choose} onChange={choose} />
          <Button
            icon={<PictureOutlined aria-hidden />}
            disabled={!canSend}
            loading={sending !== null}
            onClick={() => input.current?.click()}
          >
            {says.choose}
          </Button>
        </div>
      ) : null}
      <p role="status">{sending === null ? '' : says.sending(sending)}</p>
      {failed.map(({ name, problem }) => (
        <p key={name} className="inspection-fault" role="alert">
          {says.failed(name)}
          {words.problems[problem.code](problem.facts)}
        </p>
      ))}
      <ul>
        {photos.map((photo, index) => (
          <li key={photo.photoId}>
            <button
              type="button"
              aria-label={says.enlarge(index + 1)}
              onClick={() => setShown({ photo, place: index + 1 })}
            >
              <img
                src={`data:image/jpeg;base64,${photo.thumbnailBase64}`}
                alt={says.pictureOf(index + 1, photo.caption)}
              />
            </button>
            <span>{photo.caption}</span>
            <Button type="text" aria-label={says.removeOne(index + 1)} onClick={() => setRemoving(photo)}>
              {says.remove}
            </Button>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <LargePhoto
          route="inspections.photo"
          photoId={shown.photo.photoId}
          name={says.pictureOf(shown.place, shown.photo.caption)}
          onClose={() => setShown(null)}
        />
      )}
      {removing === null ? null : (
        <RemoveInspectionPhoto
          photo={removing}
          left={photos.length - 1}
          onClose={() => setRemoving(null)}
          onDone={() => {
            setRemoving(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
