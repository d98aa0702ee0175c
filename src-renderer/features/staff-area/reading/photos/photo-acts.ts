/** Chosen pictures, one after another: sent in pieces, then made anew by core. One that fails does not stop the rest. */
import type { call as gatewayCall, Reply } from '../../../../gateway/gateway.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';
import { base64Of, piecesOf } from '../../roster/upload.ts';
import { rowKey } from '../rows.ts';
import { usePhotoFlow } from './photo-flow.ts';

type Call = typeof gatewayCall;
type Source = Pick<Blob, 'size' | 'slice'> & { readonly name: string };
type Uploaded = { readonly uploadId: string } | Extract<Reply<'reading.uploadPhoto'>, { problem: unknown }>;

/** The most core takes of one picture, bytes: a larger one is not sent at all. */
export const mostBytes = 25 * 1024 * 1024;

/** `onProgress` gets bytes received and answers false to stop. @returns null when stopped. */
async function send(file: Source, call: Call, onProgress: (received: number) => boolean): Promise<Uploaded | null> {
  let uploadId: string | undefined;
  for (const { offset, end } of piecesOf(file.size)) {
    const base64 = base64Of(new Uint8Array(await file.slice(offset, end).arrayBuffer()));
    const reply = await call('reading.uploadPhoto', {
      ...(uploadId === undefined ? {} : { uploadId }),
      offset,
      base64,
    });
    if ('problem' in reply) return reply;
    uploadId = reply.value.uploadId;
    if (!onProgress(reply.value.received)) return null;
  }
  return uploadId === undefined ? null : { uploadId };
}

/** `onAdded` after each picture that core took. */
export async function addPhotos(
  call: Call,
  sessionId: SessionId,
  files: readonly Source[],
  consentNote: string,
  onAdded: () => void,
): Promise<void> {
  const flow = usePhotoFlow.getState;
  const jobs = files.map(({ name, size }) => ({ key: rowKey(), name, size, received: 0, problem: null }));
  flow().begin(
    sessionId,
    jobs.map((job) => ({ ...job, step: 'waiting' })),
  );
  const { turn } = flow();
  const isCurrent = () => flow().turn === turn;
  const fail = (key: number, problem: StaffProblem) => flow().set(key, { step: 'failed', problem });

  for (const [index, file] of files.entries()) {
    const key = jobs[index]?.key;
    if (key === undefined || !isCurrent()) return;
    if (file.size > mostBytes) {
      fail(key, { code: 'photo.too-large', facts: { bytes: file.size, most: mostBytes } });
      continue;
    }
    flow().set(key, { step: 'sending' });
    // A stick pulled out in the middle makes the file unreadable.
    const sent = await send(file, call, (received) => {
      if (isCurrent()) flow().set(key, { received });
      return isCurrent();
    }).catch(() => ({ problem: { code: 'photo.broken', facts: {} } }) as const);
    if (sent === null || !isCurrent()) return;
    if ('problem' in sent) {
      fail(key, sent.problem);
      continue;
    }
    flow().set(key, { step: 'working' });
    const reply = await call('reading.addPhoto', { sessionId, uploadId: sent.uploadId, caption: '', consentNote });
    if (!isCurrent()) return;
    if ('problem' in reply) fail(key, reply.problem);
    else {
      flow().set(key, { step: 'added' });
      onAdded();
    }
  }
}
