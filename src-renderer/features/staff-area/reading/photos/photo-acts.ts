/** Chosen pictures, one after another: sent in pieces, then made anew by core. One that fails does not stop the rest. */
import type { call as gatewayCall } from '../../../../gateway/gateway.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';
import { mostBytes, sendPicture } from '../../parts/send-picture.ts';
import { rowKey } from '../rows.ts';
import { usePhotoFlow } from './photo-flow.ts';

type Call = typeof gatewayCall;
type Source = Pick<Blob, 'size' | 'slice'> & { readonly name: string };

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
    const sent = await sendPicture('reading.uploadPhoto', file, call, (received) => {
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
