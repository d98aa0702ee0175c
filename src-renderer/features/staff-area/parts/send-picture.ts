/** A picture in pieces to core, which makes it anew. */
import type { call as gatewayCall, Reply } from '../../../gateway/gateway.ts';
import { base64Of, piecesOf } from '../roster/upload.ts';

type Route = 'reading.uploadPhoto' | 'inspections.uploadPhoto';
type Uploaded = { readonly uploadId: string } | Extract<Reply<Route>, { problem: unknown }>;

/** The most core takes of one picture, bytes: a larger one is not sent at all. */
export const mostBytes = 25 * 1024 * 1024;

/** `onProgress` gets bytes received and answers false to stop. @returns null when stopped. */
export async function sendPicture(
  route: Route,
  file: Pick<Blob, 'size' | 'slice'>,
  call: typeof gatewayCall,
  onProgress: (received: number) => boolean,
): Promise<Uploaded | null> {
  let uploadId: string | undefined;
  for (const { offset, end } of piecesOf(file.size)) {
    const base64 = base64Of(new Uint8Array(await file.slice(offset, end).arrayBuffer()));
    const reply = await call(route, { ...(uploadId === undefined ? {} : { uploadId }), offset, base64 });
    if ('problem' in reply) return reply;
    uploadId = reply.value.uploadId;
    if (!onProgress(reply.value.received)) return null;
  }
  return uploadId === undefined ? null : { uploadId };
}
