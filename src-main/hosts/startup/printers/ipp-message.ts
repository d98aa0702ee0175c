/** The Internet Printing Protocol as bytes (RFC 8010): as much of it as questions to a spooler need. */

const tags = { name: 0x42, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48, integer: 0x21 } as const;
const values = { integer: 0x21, boolean: 0x22, enum: 0x23 } as const;
const operationGroup = 0x01;
const endOfAttributes = 0x03;
const lastDelimiter = 0x0f;

/** RFC 8011 section 5.4 and the CUPS extension. */
export const operations = {
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;

export interface IppRequest {
  readonly operation: number;
  readonly printerUri?: string;
  readonly jobUri?: string;
  /** Whoever asks is shown the names of their own jobs. */
  readonly user?: string;
  readonly whichJobs?: 'completed' | 'not-completed';
  readonly wanted: readonly string[];
}

export type IppGroup = ReadonlyMap<string, readonly (string | number | boolean)[]>;

export interface IppReply {
  readonly status: number;
  /** What was found: one for each printer or job; the operation's own attributes are left out. */
  readonly groups: readonly IppGroup[];
}

function attribute(tag: number, name: string, value: string): Buffer {
  const head = Buffer.alloc(3 + Buffer.byteLength(name) + 2);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(Buffer.byteLength(name), 1);
  head.write(name, 3, 'utf8');
  head.writeUInt16BE(Buffer.byteLength(value), head.length - 2);
  return Buffer.concat([head, Buffer.from(value, 'utf8')]);
}

const maybe = (tag: number, name: string, value: string | undefined): Buffer[] =>
  value === undefined ? [] : [attribute(tag, name, value)];

export function ippRequest({ operation, printerUri, jobUri, user, whichJobs, wanted }: IppRequest): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  head.writeUInt8(operationGroup, 8);
  return Buffer.concat([
    head,
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    ...maybe(tags.uri, 'printer-uri', printerUri),
    ...maybe(tags.uri, 'job-uri', jobUri),
    ...maybe(tags.name, 'requesting-user-name', user),
    ...maybe(tags.keyword, 'which-jobs', whichJobs),
    // Further values of one attribute go without its name.
    ...wanted.map((name, at) => attribute(tags.keyword, at === 0 ? 'requested-attributes' : '', name)),
    Buffer.from([endOfAttributes]),
  ]);
}

/** @throws RangeError where the bytes end too early */
export function readIppReply(bytes: Buffer): IppReply {
  const status = bytes.readUInt16BE(2);
  const groups: Map<string, (string | number | boolean)[]>[] = [];
  let group = new Map<string, (string | number | boolean)[]>();
  let last: (string | number | boolean)[] = [];
  let at = 8;
  for (;;) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === endOfAttributes) return { status, groups };
    if (tag <= lastDelimiter) {
      group = new Map();
      if (tag !== operationGroup) groups.push(group);
      continue;
    }
    const [name, afterName] = readText(bytes, at);
    const [text, afterValue] = readText(bytes, afterName);
    if (name !== '') group.set(name, (last = []));
    last.push(valueOf(tag, text, bytes, afterValue));
    at = afterValue;
  }
}

function readText(bytes: Buffer, at: number): readonly [text: string, next: number] {
  const begin = at + 2;
  const end = begin + bytes.readUInt16BE(at);
  if (end > bytes.length) throw new RangeError('an IPP message ended too early');
  return [bytes.toString('utf8', begin, end), end];
}

function valueOf(tag: number, text: string, bytes: Buffer, end: number): string | number | boolean {
  if (tag === values.integer || tag === values.enum) return bytes.readInt32BE(end - 4);
  if (tag === values.boolean) return bytes.readUInt8(end - 1) === 1;
  return text;
}
