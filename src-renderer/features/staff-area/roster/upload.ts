/** A file on its way in: pieces in order, each small enough for one request. */
import type { call as gatewayCall } from '../../../gateway/gateway.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';

/** Divisible by 3, so that every piece is whole base64 without padding inside the file. */
export const pieceBytes = 384 * 1024;
/** The longest file name core takes. */
const longestName = 255;

export interface Piece {
  readonly offset: number;
  readonly end: number;
}

/** The pieces of a file of `size` bytes; an empty file still has one, so that core can say it is empty. */
export function piecesOf(size: number): readonly Piece[] {
  const count = Math.max(1, Math.ceil(size / pieceBytes));
  return Array.from({ length: count }, (_, index) => ({
    offset: index * pieceBytes,
    end: Math.min(size, (index + 1) * pieceBytes),
  }));
}

/** Bytes as base64, a stretch at a time: spreading a whole piece over one call overflows the stack. */
export function base64Of(bytes: Uint8Array): string {
  const stretch = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += stretch) text += String.fromCharCode(...bytes.subarray(at, at + stretch));
  return btoa(text);
}

/** Keeps the end of a name too long for core: the kind of file is told by its ending. */
export const shortName = (name: string): string => (name.length <= longestName ? name : name.slice(-longestName));

type Source = Pick<Blob, 'size' | 'slice'> & { readonly name: string };
type Received = { readonly value: { readonly uploadId: string; readonly received: number } };
interface SentPiece {
  readonly uploadId?: string;
  readonly fileName: string;
  /** Bytes. */
  readonly offset: number;
  readonly base64: string;
}

/**
 * Sends the file piece by piece. `onProgress` gets bytes received; answer false to stop.
 * @returns the upload's name, a problem, or null when stopped.
 */
export const upload = (file: Source, call: typeof gatewayCall, onProgress: (received: number) => boolean) =>
  uploadBy(file, (piece) => call('roster.upload', piece), onProgress);

/** The same by any route that takes pieces. */
export async function uploadBy(
  file: Source,
  send: (piece: SentPiece) => Promise<Received | { readonly problem: StaffProblem }>,
  onProgress: (received: number) => boolean,
): Promise<{ readonly uploadId: string } | { readonly problem: StaffProblem } | null> {
  let uploadId: string | undefined;
  for (const { offset, end } of piecesOf(file.size)) {
    const base64 = base64Of(new Uint8Array(await file.slice(offset, end).arrayBuffer()));
    const reply = await send({
      ...(uploadId === undefined ? {} : { uploadId }),
      fileName: shortName(file.name),
      offset,
      base64,
    });
    if ('problem' in reply) return reply;
    uploadId = reply.value.uploadId;
    if (!onProgress(reply.value.received)) return null;
  }
  return uploadId === undefined ? null : { uploadId };
}
