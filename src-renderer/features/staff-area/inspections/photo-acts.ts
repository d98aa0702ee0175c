/** One chosen picture: sent in pieces, then made anew by core. */
import type { call as gatewayCall } from '../../../gateway/gateway.ts';
import type { InspectionId } from '../../../../src-main/contract/values.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { mostBytes, sendPicture } from '../parts/send-picture.ts';

/** Null when it was added. */
export async function addPhoto(
  call: typeof gatewayCall,
  inspectionId: InspectionId,
  file: Pick<Blob, 'size' | 'slice'>,
  caption: string,
): Promise<StaffProblem | null> {
  if (file.size > mostBytes) return { code: 'photo.too-large', facts: { bytes: file.size, most: mostBytes } };
  // A stick pulled out in the middle makes the file unreadable.
  const sent = await sendPicture('inspections.uploadPhoto', file, call, () => true).catch(
    () => ({ problem: { code: 'photo.broken', facts: {} } }) as const,
  );
  if (sent === null) return null;
  if ('problem' in sent) return sent.problem;
  const reply = await call('inspections.addPhoto', { inspectionId, uploadId: sent.uploadId, caption });
  return 'problem' in reply ? reply.problem : null;
}
