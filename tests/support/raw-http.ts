/** HTTP as bytes, so that a test may send what no honest client would. */
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.split(':', 1)[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

/** Sends and reads until the server closes, or, with Connection: close, its end. */
export function exchangeRaw(port: number, text: string | Buffer, host = '127.0.0.1'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    let received = '';
    const finish = () =>
      received === '' ? reject(new Error('closed without an answer')) : resolve(parseAnswer(received));
    socket.on('data', (chunk) => (received += chunk.toString('utf8')));
    socket.on('error', finish);
    socket.on('close', finish);
    socket.write(text);
  });
}

export interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request with exactly these headers. */
export function ask(port: number, { method = 'GET', path = '/', headers = {}, body = '' }: Asking): Promise<RawAnswer> {
  const all: Record<string, string> = { Host: `127.0.0.1:${port}`, ...headers, Connection: 'close' };
  if (body !== '') all['Content-Length'] = String(Buffer.byteLength(body));
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return exchangeRaw(port, `${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
}

export function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(socket));
    socket.on('error', reject);
  });
}
