/** A station on a real file, told by a clock that is moved by hand; closed, killed and started again at will. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Answer, Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { Outcome } from '../../src-main/contract/route.ts';
import type { MemberId, RoomId, RoomKind } from '../../src-main/contract/values.ts';
import type { ApplicationOptions } from '../../src-main/core/application-options.ts';
import { openApplication, type Application } from '../../src-main/core/application.ts';
import { openConnection, type Row } from '../../src-main/core/database/connection.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { noPrinters } from '../../src-main/core/printing/printers.ts';
import type { ChildJobs } from '../../src-main/core/kernel/child-job.ts';
import { nobody, setUp } from '../contract/examples.ts';
import { loggerFake, temporaryFolder } from './database.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import { cipherOf, openedRow, sealPlainCells } from './sealed-cells.ts';

export const kiosk: Caller = { origin: 'kiosk', connection: 'kiosk-window' };
export const operator: Caller = { origin: 'operator', connection: 'command-line' };
export const { passphrase } = setUp;

const noChildJobs: ChildJobs = { run: () => Promise.resolve({ failure: 'crashed' }) };

export type Dump = Readonly<Record<string, readonly Row[]>>;

export class StoryStation {
  readonly clock: FakeClock;
  readonly dataDir: string;
  readonly logger = loggerFake();
  application!: Application;
  #rooms: ReadonlyMap<RoomKind, RoomId> = new Map();

  readonly #open: typeof openApplication;

  /** @param open as a host does it; without 维护中 unless given */
  constructor(dataDir: string, clock: FakeClock, open: typeof openApplication = openApplication) {
    this.dataDir = dataDir;
    this.clock = clock;
    this.#open = open;
  }

  async start(options: Partial<ApplicationOptions> = {}): Promise<this> {
    const { clock, logger, dataDir } = this;
    const usual = {
      isDemo: false,
      kiosk: '测试机',
      version: '0.0.0',
      childJobs: noChildJobs,
      printers: noPrinters,
      spareBytes: 0,
    };
    this.application = await this.#open({ ...usual, dataDir, clock, logger, ...options });
    const figures = await this.ask('rooms.figures', {});
    if ('value' in figures) this.#rooms = new Map(figures.value.rooms.map(({ kind, roomId }) => [kind, roomId]));
    return this;
  }

  async restart(options: Partial<ApplicationOptions> = {}): Promise<void> {
    await this.application.close();
    await this.start(options);
  }

  room(kind: RoomKind): RoomId {
    const roomId = this.#rooms.get(kind);
    if (roomId === undefined) throw new RangeError(`no room ${kind}`);
    return roomId;
  }

  async ask<Name extends RouteName>(route: Name, input: Ask<Name>, caller = kiosk): Promise<Outcome<Answer<Name>>> {
    return (await this.application.call(route, input, caller)) as Outcome<Answer<Name>>;
  }

  /** @throws Error naming the problem. */
  async must<Name extends RouteName>(route: Name, input: Ask<Name>, caller = kiosk): Promise<Answer<Name>> {
    const outcome = await this.ask(route, input, caller);
    if ('value' in outcome) return outcome.value;
    throw new Error(`${route}: ${JSON.stringify(outcome.problem)} ${JSON.stringify(this.logger.entries.at(-1))}`);
  }

  /** The problem's code, or 'none'. */
  async refusal<Name extends RouteName>(route: Name, input: Ask<Name>, caller = kiosk): Promise<string> {
    const outcome = await this.ask(route, input, caller);
    return 'problem' in outcome ? outcome.problem.code : 'none';
  }

  async add(studentNumber: string, name: string, cardText?: string): Promise<MemberId> {
    const fields = { ...nobody, sex: '', politicalStatus: '共青团员', studentNumber, name } as const;
    const { memberId } = await this.must('members.save', { requestKey: randomUUID(), fields }, operator);
    if (cardText) await this.must('members.bindCard', { requestKey: randomUUID(), memberId, cardText }, operator);
    return memberId;
  }

  swipe(cardText: string, roomId?: RoomId, requestKey: string = randomUUID()) {
    return this.must('check-in.swipe', { cardText, requestKey, ...(roomId === undefined ? {} : { roomId }) });
  }

  /** Every visit, newest first. */
  async visits(): Promise<Answer<'check-in.list'>['visits']> {
    return (await this.must('check-in.list', { limit: 200 }, operator)).visits;
  }

  async present(kind: RoomKind): Promise<number> {
    const { rooms } = await this.must('rooms.figures', {});
    return rooms.find((room) => room.kind === kind)?.present ?? Number.NaN;
  }

  /** Every row of every table, sealed texts opened. */
  async dump(): Promise<Dump> {
    const cipher = await cipherOf(this.dataDir);
    const dump = Object.entries(await this.rawDump());
    return Object.fromEntries(dump.map(([table, rows]) => [table, rows.map((row) => openedRow(cipher, table, row))]));
  }

  /** Every row of every table, as another program would read it. */
  async rawDump(): Promise<Dump> {
    const connection = await openConnection({
      file: join(this.dataDir, 'station.sqlite'),
      mode: 'read',
      settings: 'plain',
    });
    try {
      const tables = await connection.rows("select name from sqlite_master where type = 'table' order by name");
      const dump: Record<string, readonly Row[]> = {};
      for (const { name } of tables) dump[String(name)] = await connection.rows(`select * from "${String(name)}"`);
      return dump;
    } finally {
      await connection.close();
    }
  }

  /** The database and its log as bytes, read as text. */
  async bytes(): Promise<string> {
    const parts = ['station.sqlite', 'station.sqlite-wal'].map(async (name) => {
      try {
        return await readFile(join(this.dataDir, name), 'utf8');
      } catch {
        return '';
      }
    });
    return (await Promise.all(parts)).join('');
  }

  /** Runs SQL behind the station's back; closed meanwhile. What is written in plain is sealed afterwards. */
  async edit(statements: readonly string[], options: Partial<ApplicationOptions> = {}): Promise<void> {
    await this.application.close();
    const connection = await openConnection({
      file: join(this.dataDir, 'station.sqlite'),
      mode: 'write',
      settings: 'full',
    });
    for (const statement of statements) await connection.script(statement);
    await sealPlainCells(connection, await cipherOf(this.dataDir));
    await connection.close();
    await this.start(options);
  }
}

type Files = ReadonlyMap<string, Buffer>;

/** Set up once for all test files of a worker: hashing a passphrase is slow on purpose. In memory, so nothing stays behind. */
let prepared: Promise<Files> | undefined;
async function prepare(): Promise<Files> {
  const folder = await temporaryFolder();
  const station = await new StoryStation(join(folder.path, 'data'), fakeClock()).start();
  await station.must('station.setUp', { ...setUp, requestKey: randomUUID() });
  await station.application.close();
  const entries = await readdir(station.dataDir, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(relative(station.dataDir, file), await readFile(file));
  }
  await rm(folder.path, { recursive: true, force: true });
  return files;
}

/** Set up and started, on Sunday 22 November 2026, 09:00. `stop` it when the test is over. */
export async function openStoryStation(
  open?: typeof openApplication,
  options: Partial<ApplicationOptions> = {},
): Promise<StoryStation & { stop(): Promise<void> }> {
  prepared ??= prepare();
  const folder = await temporaryFolder();
  const dataDir = join(folder.path, 'data');
  for (const [name, content] of await prepared) {
    await mkdir(dirname(join(dataDir, name)), { recursive: true });
    await writeFile(join(dataDir, name), content, { mode: 0o600 });
  }
  const station = await new StoryStation(dataDir, fakeClock(), open).start(options);
  const stop = async () => {
    await station.application.close();
    await rm(folder.path, { recursive: true, force: true });
  };
  return Object.assign(station, { stop });
}
