/** What strace saw of a program's writing, as a list in the order in which it happened. */
import { spawnSync } from 'node:child_process';

export type Call =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  /** At `began` the writes it vouches for had been made; when it stands in the list it has returned. */
  | { readonly kind: 'sync'; readonly path: string; readonly began: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'create'; readonly path: string };

const traced =
  'openat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat';

/** Undefined where a program can be traced, else why not. */
export function whyNotTraced(): string | undefined {
  if (process.platform !== 'linux') return `no strace on ${process.platform}`;
  const { status } = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'strace is missing or may not trace';
}

/** With threads and children; the program is stopped at the calls asked for only, not at every one. */
const strace = ['strace', '-f', '--seccomp-bpf'];

/** The words to put in front of a program. Bytes and paths come out in hexadecimal, whole. */
export const tracing = (output: string): readonly string[] => [
  ...strace,
  '-y',
  '-xx',
  '-s',
  '1000000',
  '-e',
  `trace=${traced}`,
  '-o',
  output,
];

const decoded = (hexadecimal: string): Buffer => Buffer.from(hexadecimal.replaceAll('\\x', ''), 'hex');
const textOf = (hexadecimal: string): string => decoded(hexadecimal).toString();

const line = /^(\d+) +(?:<\.\.\. (\w+) resumed>(.*)|(\w+)\((.*?)( <unfinished \.\.\.>)?)$/s;

interface Begun {
  readonly name: string;
  readonly text: string;
  readonly began: number;
}

/** Calls on files below `folder` that succeeded. @throws Error for a way of writing that is not understood. */
export function readTrace(log: string, folder: string): Call[] {
  const calls: Call[] = [];
  /** Where plain writes go next, by path: our programs append or write a new file from its start. */
  const ends = new Map<string, number>();
  const begun = new Map<string, Begun>();
  const isOurs = (path: string) => path.startsWith(`${folder}/`);

  const finish = ({ name, text, began }: Begun) => {
    const [, call = '', answer = '-1'] = /^(.*)\) += (-?\d+)/s.exec(text) ?? [];
    const result = Number(answer);
    if (result < 0) return;
    const path = textOf(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(call)?.[1] ?? '');
    const strings = Array.from(call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g), (found) => found[1] ?? '');
    const names = strings.map(textOf);
    const numbers = Array.from(call.matchAll(/, (\d+)(?=,|$)/g), (found) => Number(found[1]));
    if (name === 'openat') {
      const [opened = ''] = names;
      if (!isOurs(opened)) return;
      if (call.includes('O_TRUNC')) calls.push({ kind: 'truncate', path: opened, length: 0 });
      else if (call.includes('O_CREAT')) calls.push({ kind: 'create', path: opened });
      if (!call.includes('O_APPEND')) ends.set(opened, 0);
    } else if (name.startsWith('rename')) {
      const [from = '', to = ''] = names;
      if (!isOurs(from)) return;
      calls.push({ kind: 'rename', path: from, to });
    } else if (name.startsWith('unlink')) {
      const [gone = ''] = names;
      if (isOurs(gone)) calls.push({ kind: 'unlink', path: gone });
    } else if (!isOurs(path)) return;
    else if (name === 'fsync' || name === 'fdatasync') calls.push({ kind: 'sync', path, began });
    else if (name === 'ftruncate') calls.push({ kind: 'truncate', path, length: numbers[0] ?? 0 });
    else if (name === 'pwrite64' || name === 'write') {
      const bytes = decoded(strings[0] ?? '').subarray(0, result);
      if (bytes.length !== result) throw new Error(`${name} of ${result} bytes shows ${bytes.length}`);
      const offset = name === 'pwrite64' ? (numbers[1] ?? 0) : (ends.get(path) ?? 0);
      if (name === 'write') ends.set(path, offset + result);
      calls.push({ kind: 'write', path, offset, bytes });
    } else throw new Error(`${name} is not understood`);
  };

  for (const text of log.split('\n')) {
    const [, thread = '', , rest = '', name = '', start = '', isUnfinished] = line.exec(text) ?? [];
    if (name === '' && rest === '') continue;
    if (isUnfinished) begun.set(thread, { name, text: start, began: calls.length });
    else if (name !== '') finish({ name, text: start, began: calls.length });
    else {
      const first = begun.get(thread);
      begun.delete(thread);
      if (first) finish({ ...first, text: first.text + rest });
    }
  }
  return calls;
}

/** As `tracing`, and the `at`-th such call on one of the files fails with EIO; or that one and all later ones. */
export function failing(
  output: string,
  call: string,
  at: number,
  isForGood: boolean,
  files: readonly string[],
): string[] {
  const fault = `inject=${call}:error=EIO:when=${at}${isForGood ? '+' : ''}`;
  return [...strace, '-o', output, '-e', `trace=${call}`, '-e', fault, ...files.flatMap((file) => ['-P', file])];
}
