import { request as httpRequest } from 'node:http';
import { PrinterFault } from '../../../core/printing/printers.ts';
import { ippRequest, readIppReply, type IppReply, type IppRequest } from './ipp-message.ts';

const withinMs = 5_000;
const mostBytes = 4 * 1024 * 1024;

/** @param server as `lpstat -H` names it: a socket's path, or host and port. @throws PrinterFault unreachable */
export async function askSpooler(server: string, question: IppRequest): Promise<IppReply> {
  try {
    return readIppReply(await post(server, ippRequest(question)));
  } catch {
    // Whatever is at the other end, it is no spooler that answers.
    throw new PrinterFault('unreachable');
  }
}

/** `[::1]:631`, `localhost:631`, `/run/cups/cups.sock` */
export function placeOf(server: string) {
  if (server.startsWith('/')) return { socketPath: server };
  const { hostname, port } = new URL(`ipp://${server}`);
  if (hostname === '') throw new TypeError('the server has no name');
  return { host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? 631 : Number(port) };
}

function post(server: string, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/ipp', 'content-length': body.length, host: 'localhost' };
    const request = httpRequest(
      { ...placeOf(server), method: 'POST', path: '/', headers, signal: AbortSignal.timeout(withinMs) },
      (response) => {
        const pieces: Buffer[] = [];
        let received = 0;
        response.on('data', (piece: Buffer) => {
          received += piece.length;
          pieces.push(piece);
          if (received > mostBytes) request.destroy(new Error('too much of an answer'));
        });
        response.on('error', reject);
        response.on('end', () =>
          response.statusCode === 200 ? resolve(Buffer.concat(pieces)) : reject(new Error('not answered')),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
