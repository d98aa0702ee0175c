import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { SessionDetail } from '../../../../../src-main/contract/reading.ts';
import type { Photo } from '../../../../../src-main/contract/reading-photos.ts';
import { Choices } from '../../parts/choices.tsx';
import { TextField } from '../../parts/field.tsx';
import { Scroller } from '../../../../ui/scroller.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { addPhotos } from './photo-acts.ts';
import { PhotoCard } from './photo-card.tsx';
import { isAtWork, usePhotoFlow } from './photo-flow.ts';
import { PhotoJobs } from './photo-jobs.tsx';
import { RemovePhoto } from './remove-photo.tsx';

/** 照片: consent first, then the files; captions and removal until the session is closed. */
export function PhotosTab({ session }: { session: SessionDetail }) {
  const { words, call, keepAwake } = useDuty();
  const { sessionId } = session;
  const isReadOnly = session.state === 'closed' || session.state === 'cancelled';
  const held = useAnswer('reading.photos', { sessionId });
  const flow = usePhotoFlow();
  const [consent, setConsent] = useState('');
  const [removing, setRemoving] = useState<{ readonly photo: Photo; readonly place: number } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const says = words.minutes.photos;
  const photos = held.value?.photos ?? null;
  const isBusy = isAtWork(flow.jobs);
  const canChoose = [...consent.trim()].length >= 2 && !isBusy;

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file chosen again must be read again.
    event.target.value = '';
    if (files.length === 0) return;
    void addPhotos(call, sessionId, files, consent.trim(), () => {
      keepAwake();
      held.reload();
    });
  };
  return (
    <Scroller className="page-scroll photos" label={says.title}>
      {isReadOnly ? (
        <p className="staff-hint">{says.readOnly}</p>
      ) : (
        <section className="panel-staff photos-add">
          <div>
            <TextField
              label={says.consent}
              hint={says.consentHint}
              value={consent}
              maxLength={60}
              onChange={setConsent}
            />
            <Choices
              label={says.consent}
              value={consent}
              options={says.consents.map((each) => ({ value: each, label: each }))}
              onChoose={setConsent}
            />
          </div>
          <input ref={input} type="file" hidden multiple accept="image/*" aria-label={says.choose} onChange={choose} />
          <Button
            type="primary"
            className="big"
            icon={<PictureOutlined aria-hidden />}
            disabled={!canChoose}
            onClick={() => input.current?.click()}
          >
            {says.choose}
          </Button>
        </section>
      )}
      {flow.sessionId === sessionId ? <PhotoJobs jobs={flow.jobs} onClear={flow.reset} /> : null}
      <Trouble problem={held.problem} onRetry={held.reload} />
      {photos === null ? (
        <p role="status">{held.problem === null ? words.common.loading : ''}</p>
      ) : photos.length === 0 ? (
        <p className="table-empty">{isReadOnly ? says.emptyClosed : says.empty}</p>
      ) : (
        <ul className="photo-grid">
          {photos.map((photo, index) => (
            <PhotoCard
              key={photo.photoId}
              photo={photo}
              place={index + 1}
              isReadOnly={isReadOnly}
              onChanged={held.reload}
              onRemove={() => setRemoving({ photo, place: index + 1 })}
            />
          ))}
        </ul>
      )}
      {removing === null ? null : (
        <RemovePhoto
          photo={removing.photo}
          place={removing.place}
          left={(photos?.length ?? 1) - 1}
          onClose={() => setRemoving(null)}
          onDone={() => {
            setRemoving(null);
            held.reload();
          }}
        />
      )}
    </Scroller>
  );
}
