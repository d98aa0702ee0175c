import path from 'node:path';
import type { ChildJobs } from '../../core/kernel/child-job.ts';
import { StartUpFault } from '../../core/kernel/start-up-fault.ts';
import { openKiosk } from '../../core/open-kiosk.ts';
import { UsageFault } from '../startup/flags.ts';
import { ourProgram } from '../startup/update/our-program.ts';
import { dataDirFrom, type Given } from '../startup/settings.ts';
import { explainFailure, startApplication, type Opener } from '../startup/start-application.ts';
import { askAs, Refused } from './ask.ts';
import { verifyAudit } from './audit.ts';
import { backupFolder, listBackups } from './backup.ts';
import { readCommandLine, type CommandLine } from './command-line.ts';
import { checkShipped, runCommand } from './commands.ts';
import { examine, tellNotOpened } from './doctor.ts';
import { requireOutFile, writeOutFile } from './out-file.ts';
import { outputTo, type Streams } from './output.ts';
import { problemSentence } from './problem-sentences.ts';
import { folderOfBackup } from './restore.ts';
import { checkUpdates, takeNewest } from './update.ts';

export interface CommandRun {
  readonly given: Omit<Given, 'readText'>;
  readonly streams: Streams;
  readonly childJobs: ChildJobs;
  /** Null where the file cannot be read. */
  readonly readBytes: (file: string) => Buffer | null;
  readonly isFolder: (folder: string) => boolean;
  readonly open?: Opener;
}

/** What begins a station where there is none. */
const mayBegin: ReadonlySet<CommandLine['command']['name']> = new Set(['init', 'backup restore']);
/** What is old does not go before it was told, counted or brought back. */
const withoutCleaning: ReadonlySet<CommandLine['command']['name']> = new Set([
  'privacy purge',
  'doctor',
  'backup restore',
  'backup drill',
]);

/** 0 done, 1 refused or failed, 2 the command line makes no sense. */
export async function runCommandLine(run: CommandRun): Promise<0 | 1 | 2> {
  const { argv } = run.given;
  const english = argv.includes('--lang=en');
  try {
    return await perform(readCommandLine(run.given.argv), run);
  } catch (error) {
    const { sentence, exitCode } =
      error instanceof Refused
        ? { sentence: problemSentence(error.problem), exitCode: 1 as const }
        : explainFailure(error);
    // A folder that does not even open has failed its checks.
    if (error instanceof StartUpFault && argv[0] === 'verify' && argv.includes('--json')) {
      run.streams.out(`${JSON.stringify({ ok: false, problems: [`${error.code}: ${error.detail}`] })}\n`);
    }
    run.streams.err(`${english ? sentence.en : sentence.zh}\n`);
    return exitCode;
  }
}

async function perform(line: CommandLine, run: CommandRun): Promise<0 | 1> {
  if (line.command.name === 'quiz check') return checkShipped(outputTo(run.streams, line.language, line.isJson));
  if (line.command.name === 'backup list') {
    const folder = backupFolder(line.command.flags.from, '--from', { ...run, cwd: run.given.cwd });
    return listBackups(folder, outputTo(run.streams, line.language, line.isJson));
  }
  if (line.command.name === 'update check') {
    const folder = backupFolder(line.command.flags.from, '--from', { ...run, cwd: run.given.cwd });
    return checkUpdates([folder], ourProgram(), outputTo(run.streams, line.language, line.isJson));
  }
  const dataDir = dataDirFrom(run.given, line.dataDir, line.isDemo);
  // Others begin nothing; asking an empty place must not leave a database there.
  if (!mayBegin.has(line.command.name) && !run.isFolder(dataDir)) {
    throw new Refused({ code: 'station.not-set-up', facts: {} });
  }
  const { command } = line;
  if (command.name === 'audit verify') return verifyAudit(dataDir, outputTo(run.streams, line.language, line.isJson));
  if (command.name === 'doctor') return doctor(line, dataDir, run);
  if (command.name === 'update take') {
    const folder = backupFolder(command.flags.from, '--from', { ...run, cwd: run.given.cwd });
    return takeNewest([folder], dataDir, ourProgram(), outputTo(run.streams, line.language, line.isJson));
  }
  const { application } = await openAsItIs(line, dataDir, run);
  try {
    return await runCommand(
      { ...line, command },
      {
        application,
        ask: askAs(application, 'command-line'),
        output: outputTo(run.streams, line.language, line.isJson),
        readBytes: (file) => {
          const bytes = run.readBytes(path.resolve(run.given.cwd, file));
          if (bytes === null)
            throw new UsageFault({ zh: `无法读取文件 ${file}。`, en: `The file ${file} cannot be read.` });
          return bytes;
        },
        absolute: (file) => path.resolve(run.given.cwd, file),
        outFile: (file) => {
          if (!file) throw new UsageFault({ zh: '缺少 --out 文件。', en: '--out is missing.' });
          const target = path.resolve(run.given.cwd, file);
          requireOutFile(target, file);
          return { path: target, write: (bytes) => writeOutFile(target, bytes) };
        },
        outFolder: (folder) => {
          if (!folder) throw new UsageFault({ zh: '缺少 --out 文件夹。', en: '--out is missing.' });
          const target = path.resolve(run.given.cwd, folder);
          if (run.isFolder(target)) return target;
          throw new UsageFault({
            zh: `--out ${folder}：文件夹不存在。`,
            en: `--out ${folder}: there is no such folder.`,
          });
        },
      },
    );
  } finally {
    await application.close();
  }
}

/** Also on a folder that cannot be opened. */
async function doctor(line: CommandLine, dataDir: string, run: CommandRun): Promise<0 | 1> {
  const output = outputTo(run.streams, line.language, line.isJson);
  try {
    const { application } = await openAsItIs(line, dataDir, { ...run, open: run.open ?? openKiosk });
    try {
      return await examine(application, output);
    } finally {
      await application.close();
    }
  } catch (error) {
    if (error instanceof StartUpFault) tellNotOpened(error, output);
    throw error;
  }
}

/** Chosen here, this once, as the installer chooses one for good. */
function placeFor({ command, word }: CommandLine, { given, isFolder }: CommandRun): { readonly backupFolder?: string } {
  const where = { cwd: given.cwd, isFolder };
  if (command.name === 'backup create') return { backupFolder: backupFolder(command.flags.to, '--to', where) };
  const isOfAFile = command.name === 'backup restore' || command.name === 'backup drill';
  return isOfAFile ? { backupFolder: folderOfBackup(word, where) } : {};
}

/** A folder knows itself whether it is a demo; only its making needs to be told. */
async function openAsItIs(line: CommandLine, dataDir: string, run: CommandRun) {
  const { name } = line.command;
  const open = run.open ?? (name === 'backup restore' ? openKiosk : undefined);
  const wishes = {
    dataDir,
    isDemo: line.isDemo,
    kioskName: '命令行',
    isCleaning: !withoutCleaning.has(name),
    ...placeFor(line, run),
  };
  try {
    return await startApplication(wishes, run.childJobs, open);
  } catch (error) {
    const isOtherKind = error instanceof StartUpFault && error.code === 'data.demo-mismatch';
    if (!isOtherKind || name === 'init') throw error;
    return startApplication({ ...wishes, isDemo: !line.isDemo }, run.childJobs, open);
  }
}
