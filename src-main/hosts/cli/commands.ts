/** One function a command: what it asks of the application and what it prints. Returns the exit code. */
import { randomUUID } from 'node:crypto';
import { noticeVersion } from '../../contract/station.ts';
import { checkBank } from '../../core/application.ts';
import { UsageFault } from '../startup/flags.ts';
import { createBackup, passphraseIn } from './backup.ts';
import type { CommandLine } from './command-line.ts';
import { developmentDue, developmentStatus, dueLine, statusLines } from './development.ts';
import type { Output } from './output.ts';
import { renderAllBooks, renderBlank, renderBook } from './handbook.ts';
import { exportPerson, purge } from './privacy.ts';
import { exportBank, importBank } from './quiz.ts';
import { exportReading, listSessions, renderSheet } from './reading.ts';
import { importRoster } from './roster-import.ts';
import { drillBackup, restoreBackup } from './restore.ts';
import { staffLines, staffTable } from './staff.ts';
import type { Surroundings } from './surroundings.ts';
import { tellMissing } from './tell-missing.ts';
import { termLine, termLines } from './terms.ts';
import { checkInByNumber, listVisits } from './visits.ts';

/** Of those that open the station. */
type Opening = Omit<CommandLine, 'command'> & {
  readonly command: Exclude<
    CommandLine['command'],
    { readonly name: 'audit verify' | 'backup list' | 'doctor' | 'update check' | 'update take' }
  >;
};

export async function runCommand(line: Opening, around: Surroundings): Promise<0 | 1> {
  const { ask, output } = around;
  const { command } = line;
  switch (command.name) {
    case 'init':
      return initialise(line, around);
    case 'verify':
      return verify(around);
    case 'roster import': {
      const report = await importRoster({
        ask,
        output,
        fileName: line.word,
        bytes: around.readBytes(line.word),
        isDryRun: command.flags['dry-run'] ?? false,
        takesNames: command.flags['take-names'] ?? false,
        sheet: command.flags.sheet,
      });
      const { added, updated, unchanged, rejected } = report;
      output.result(report, [
        output.language === 'zh'
          ? `新增 ${added}，更新 ${updated}，未变 ${unchanged}，有误 ${rejected.length}`
          : `added ${added}, updated ${updated}, unchanged ${unchanged}, rejected ${rejected.length}`,
        ...rejected.map(({ row, reason }) => `${row}\t${reason}`),
      ]);
      return 0;
    }
    case 'roster find': {
      const { members } = await ask('members.search', { text: line.word, limit: 50 });
      const found = members.map(({ studentNumber, name, className }) => ({ studentNumber, name, className }));
      output.result(
        found,
        found.map((one) => `${one.studentNumber}\t${one.name}\t${one.className}`),
      );
      return 0;
    }
    case 'check-in': {
      const { number, ...wishes } = command.flags;
      if (!number) throw new UsageFault({ zh: '缺少 --number 学号。', en: '--number is missing.' });
      const arrival = await checkInByNumber(ask, { ...wishes, number });
      output.result(arrival, [Object.values(arrival).join('\t')]);
      return 0;
    }
    case 'visit list': {
      const visits = await listVisits(ask, command.flags);
      output.result(
        visits,
        visits.map((visit) => Object.values(visit).join('\t')),
      );
      return 0;
    }
    case 'reading list': {
      const sessions = await listSessions(ask, command.flags);
      output.result(
        sessions,
        sessions.map((session) => Object.values(session).join('\t')),
      );
      return 0;
    }
    case 'reading render': {
      const out = around.outFile(command.flags.out);
      const { bytes, number, pages, missing } = await renderSheet(ask, line.word, command.flags.sheet);
      out.write(bytes);
      output.result({ file: out.path, number, pages, missing }, [out.path]);
      if (missing.length > 0) tellMissing(missing, output);
      return 0;
    }
    case 'quiz import': {
      const { report, exitCode } = await importBank({
        ask,
        output,
        fileName: line.word,
        bytes: around.readBytes(line.word),
        format: command.flags.format,
        isDryRun: command.flags['dry-run'] ?? false,
        isAllOrNothing: command.flags['all-or-nothing'] ?? false,
      });
      const { added, duplicates, rejected } = report;
      output.result(report, [
        output.language === 'zh'
          ? `新增 ${added}，重复 ${duplicates}，拒收 ${rejected.length}`
          : `added ${added}, duplicates ${duplicates}, rejected ${rejected.length}`,
        ...rejected.map(({ line: at, part, reason }) => `${part === undefined ? '' : `${part}:`}${at}\t${reason}`),
      ]);
      return exitCode;
    }
    case 'quiz export': {
      const out = around.outFile(command.flags.out);
      out.write(await exportBank(ask, command.flags.format));
      output.result({ file: out.path }, [out.path]);
      return 0;
    }
    case 'quiz check':
      return checkShipped(output);
    case 'development status': {
      const status = await developmentStatus(ask, command.flags.number);
      output.result(status, statusLines(status));
      return 0;
    }
    case 'development due': {
      const dues = await developmentDue(ask, command.flags.until);
      output.result(dues, dues.map(dueLine));
      return 0;
    }
    case 'handbook render':
      return command.flags.all ? renderAllBooks(command.flags, around) : renderBook(command.flags, around);
    case 'handbook blank':
      return renderBlank(command.flags, around);
    case 'staff list': {
      const staff = await staffLines(ask);
      output.result(staff, staffTable(staff));
      return 0;
    }
    case 'term list': {
      const terms = await termLines(ask);
      output.result(terms, terms.map(termLine));
      return 0;
    }
    case 'backup create':
      return createBackup(command.flags, around);
    case 'backup restore':
      return restoreBackup(line.word, command.flags, around);
    case 'backup drill':
      return drillBackup(line.word, command.flags, around);
    case 'privacy export':
      return exportPerson(command.flags, around);
    case 'privacy purge':
      return purge(command.flags['dry-run'] ?? false, around);
    case 'reading export': {
      const out = around.outFile(command.flags.out);
      const { bytes, from, to } = await exportReading(ask, command.flags);
      out.write(bytes);
      output.result({ file: out.path, from, to }, [out.path]);
      return 0;
    }
  }
}

/** Hours and contact are starting values; staff change them at the screen. */
const firstRooms = [
  { kind: 'home', name: '社区党员之家', opensAt: '08:00', closesAt: '22:30' },
  { kind: 'harbour', name: '心海港湾', opensAt: '14:00', closesAt: '21:00' },
  { kind: 'activity', name: '活动驿站', opensAt: '08:00', closesAt: '22:30' },
] as const;

async function initialise({ command, isDemo }: Opening, { ask, output, readBytes }: Surroundings): Promise<0 | 1> {
  if (command.name !== 'init') return 1;
  if (isDemo) {
    const { name } = await ask('station.status', {});
    output.result({ station: name, isDemo: true }, [name]);
    output.tell({ zh: '演示站点已就绪。', en: 'The demo station is ready.' });
    return 0;
  }
  const { station, admin, contact, 'passphrase-file': file } = command.flags;
  if (!station || !admin || !file) {
    throw new UsageFault({
      zh: 'init 需要 --station、--admin 和 --passphrase-file（或 --demo）。',
      en: 'init needs --station, --admin and --passphrase-file (or --demo).',
    });
  }
  const passphrase = passphraseIn(file, { readBytes });
  await ask('station.setUp', {
    requestKey: randomUUID(),
    name: station,
    contact: contact ?? `${station}值班台`,
    rooms: firstRooms.map((room) => ({ ...room })),
    administrator: admin,
    passphrase,
    confirmedNotice: noticeVersion,
  });
  output.result({ station, isDemo: false }, [station]);
  output.tell({
    zh: `站点已建立，并确认了隐私告知（${noticeVersion} 版）。`,
    en: `The station is set up and the privacy notice (${noticeVersion}) is confirmed.`,
  });
  return 0;
}

/** Of the questions that come with the program; no station is needed. */
export function checkShipped(output: Output): 0 | 1 {
  const faults = checkBank();
  output.result(
    { ok: faults.length === 0, faults },
    faults.map(({ key, reason }) => `${key ?? '-'}\t${reason}`),
  );
  if (faults.length === 0) output.tell({ zh: '随程序提供的题库没有问题。', en: 'The shipped bank has no faults.' });
  return faults.length === 0 ? 0 : 1;
}

async function verify({ application, output }: Surroundings): Promise<0 | 1> {
  const problems = await application.verify();
  output.result({ ok: problems.length === 0, problems }, problems);
  if (problems.length === 0) output.tell({ zh: '全部检查通过。', en: 'All checks passed.' });
  return problems.length === 0 ? 0 : 1;
}
