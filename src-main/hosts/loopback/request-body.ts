import type { IncomingMessage } from 'node:http';

/** The body as text, or the status that refuses it. What exceeds the limit is read and thrown away, never kept. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string | 400 | 413> {
  return new Promise((resolve) => {
    const refuse = (status: 400 | 413) => {
      request.removeAllListeners('data');
      request.resume();
      resolve(status);
    };
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      refuse(413);
      return;
    }
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > maxBytes) refuse(413);
      else pieces.push(piece);
    });
    request.on('end', () => {
      try {
        resolve(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)));
      } catch {
        resolve(400);
      }
    });
    request.on('error', () => resolve(400));
    request.on('close', () => resolve(400));
  });
}
