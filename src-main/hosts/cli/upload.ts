import path from 'node:path';
import type { AskApplication } from './ask.ts';

const pieceBytes = 512 * 1024;

/** A file in pieces, as the screen sends it. Answers the id of the upload. @throws Refused */
export async function uploadFile(
  ask: AskApplication,
  route: 'roster.upload' | 'quiz.uploadBank',
  fileName: string,
  bytes: Buffer,
): Promise<string> {
  let uploadId: string | undefined;
  let offset = 0;
  do {
    const piece = bytes.subarray(offset, offset + pieceBytes);
    const sent = await ask(route, {
      ...(uploadId === undefined ? {} : { uploadId }),
      fileName: path.basename(fileName),
      offset,
      base64: piece.toString('base64'),
    });
    uploadId = sent.uploadId;
    offset += piece.length;
  } while (offset < bytes.length);
  return uploadId;
}
