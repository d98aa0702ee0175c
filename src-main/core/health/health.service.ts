/** 运行状况. Facts about the machine; none about anybody. */
import { readFile } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import path from 'node:path';
import type { Answer } from '../../contract/registry.ts';
import type { FileOut } from '../../contract/values.ts';
import type { ApplicationOptions } from '../application-options.ts';
import type { Database } from '../database/database.ts';
import { hasBallast, roomOn, sizeOf } from '../database/free-space.ts';
import { migrations } from '../database/migrations/all.ts';
import { sqliteVersion } from '../database/sqlite-version.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import { restartNotes } from '../kernel/restart-notes.ts';
import { fileKeeper, keyFileOf } from '../secrets/station-secrets.service.ts';
import type { ClockJumps } from './clock-jumps.ts';
import { lastLines, logsBytes } from './log-files.ts';
import { backupVerdict, clockVerdict, databaseVerdict, diskVerdict, restartsOf, restartsVerdict } from './verdicts.ts';

export type HealthReport = Answer<'health.report'>;

export interface HealthParts {
  readonly options: ApplicationOptions;
  readonly database: Pick<Database, 'damage'>;
  readonly jumps: Pick<ClockJumps, 'last'>;
  readonly isClockDoubtful: () => boolean;
  readonly backup: () => Promise<Omit<HealthReport['backup'], 'verdict'> & { readonly isLate: boolean }>;
  readonly hasRecoveryCode: () => Promise<boolean>;
  readonly printers: () => Promise<Answer<'printing.printers'>>;
  /** Every check of the start, and whether rows are as they were sealed. */
  readonly verify: () => Promise<readonly string[]>;
}

const linesInDiagnosis = 200;

export function healthService(parts: HealthParts) {
  const { options, database, jumps, isClockDoubtful } = parts;
  const { dataDir, clock } = options;
  const notes = restartNotes(dataDir);
  const startedAt = clock.now();
  const file = path.join(dataDir, 'station.sqlite');
  /** The start itself was a full check, or the station would not be open. */
  let checked: { readonly at: number; readonly findings: readonly string[] } = { at: startedAt, findings: [] };

  async function disk(): Promise<HealthReport['disk']> {
    const [{ free, total }, isLaid] = await Promise.all([roomOn(dataDir), hasBallast(dataDir)]);
    return { verdict: diskVerdict(free, isLaid), freeBytes: free, totalBytes: total, hasBallast: isLaid };
  }

  async function databaseFacts(): Promise<HealthReport['database']> {
    const [bytes, logBytes] = await Promise.all([sizeOf(file), sizeOf(`${file}-wal`)]);
    const damaged = database.damage().map(({ table, rows }) => ({ table, rows }));
    const { at, findings } = checked;
    const verdict = databaseVerdict(logBytes, findings.length, damaged.length);
    return { verdict, bytes, logBytes, checkedAt: at, findings: [...findings], damaged };
  }

  async function backup(): Promise<HealthReport['backup']> {
    const { isLate, ...facts } = await parts.backup();
    return { verdict: backupVerdict({ ...facts, isLate }), ...facts };
  }

  async function key(): Promise<HealthReport['key']> {
    // A key made before there was a safe lies in its file as it was.
    const isLocked = (await readFile(keyFileOf(dataDir), 'utf8')).startsWith('{');
    const { kind, backend } = isLocked ? (options.keyKeeper ?? fileKeeper) : fileKeeper;
    const hasRecoveryCode = await parts.hasRecoveryCode();
    return { verdict: hasRecoveryCode ? 'good' : 'bad', keeper: kind, backend, hasRecoveryCode };
  }

  async function printer(): Promise<HealthReport['printer']> {
    const { printers, usual, isSystemReachable } = await parts.printers();
    const chosen = printers.find(({ name }) => name === usual) ?? printers.find(({ isDefault }) => isDefault);
    if (!chosen) return { verdict: 'watch', name: null, state: isSystemReachable ? 'none' : 'unreachable' };
    const verdict = chosen.state === 'stopped' ? 'bad' : chosen.state === 'unknown' ? 'unknown' : 'good';
    return { verdict, name: chosen.name, state: chosen.state };
  }

  async function report(): Promise<HealthReport> {
    const now = clock.now();
    const restarts = notes.read();
    const [isDoubtful, lastJump] = [isClockDoubtful(), jumps.last()];
    return {
      versions: {
        program: options.version,
        shell: options.shell ?? 'command-line',
        node: process.versions.node,
        sqlite: sqliteVersion,
        schema: migrations.at(-1)?.version ?? 0,
        system: `${platform()} ${release()} ${arch()}`,
      },
      disk: await disk(),
      database: await databaseFacts(),
      backup: await backup(),
      key: await key(),
      printer: await printer(),
      clock: {
        verdict: clockVerdict(isDoubtful, lastJump?.at ?? null, now),
        timeZone: clock.timeZone,
        isDoubtful,
        lastJump,
      },
      restarts: {
        verdict: restartsVerdict(restarts, now),
        program: restartsOf('program', restarts, now),
        page: restartsOf('page', restarts, now),
      },
      startedAt,
      logsBytes: await logsBytes(dataDir),
    };
  }

  return {
    report,

    async check(): Promise<{ findings: string[] }> {
      const findings = await parts.verify();
      checked = { at: clock.now(), findings };
      return { findings: [...findings] };
    },

    async diagnosis(): Promise<FileOut> {
      const now = clock.now();
      const content = {
        at: new Date(now).toISOString(),
        report: await report(),
        restarts: notes.read().slice(-50),
        log: {
          kiosk: await lastLines(dataDir, 'kiosk', linesInDiagnosis),
          supervisor: await lastLines(dataDir, 'supervisor', linesInDiagnosis),
        },
      };
      const time = timeOfDayOf(now, clock.timeZone).replace(':', '');
      return {
        fileName: `station163-diagnosis-${localDateOf(now, clock.timeZone)}-${time}.json`,
        mediaType: 'application/json',
        base64: Buffer.from(JSON.stringify(content, null, 2)).toString('base64'),
      };
    },
  };
}

export type HealthService = ReturnType<typeof healthService>;
