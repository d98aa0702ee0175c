/** A workbook of ours in the hands of an office program: LibreOffice, without a screen. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { closedSession, minutesSaying } from '../support/ended-session.ts';
import { temporaryFolder } from '../support/database.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!isThere) process.stderr.write('\nSKIP tests/faults/spreadsheet-program: no LibreOffice (soffice) here\n\n');

/** Text, comma, quotes, UTF-8, all cells quoted, every sheet in a file of its own. */
const csvOfEachSheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

// Bug: an office program repairs the file first, drops a sheet, or works a title out as a formula.
it.skipIf(!isThere)('the workbook of a term opens in LibreOffice as it was written', async () => {
  const folder = await temporaryFolder();
  const station = await openStoryStation();
  try {
    const memberId = await station.add('20260101', '𠮷田·示例');
    await closedSession(station, [memberId], minutesSaying('示例小结。'), { title: '=1+1 “引号”, 逗号' });
    const { base64 } = await station.must('reading.export', { from: '2026-08-25', to: '2027-02-14' }, operator);
    const file = path.join(folder.path, 'term.xlsx');
    writeFileSync(file, Buffer.from(base64, 'base64'));
    const out = path.join(folder.path, 'out');
    mkdirSync(out);
    const profile = pathToFileURL(path.join(folder.path, 'profile')).href;
    const flags = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', csvOfEachSheet];
    const done = spawnSync('soffice', [...flags, '--outdir', out, file], { encoding: 'utf8', timeout: 150_000 });
    expect(done.status, done.stderr).toBe(0);
    const written = read(base64, { type: 'base64' });
    for (const name of ['场次', '个人出席', '年级班级', '书目']) {
      const csv = read(readFileSync(path.join(out, `term-${name}.csv`), 'utf8'), { type: 'string', raw: true });
      const rowsOf = (sheet: (typeof written.Sheets)[string] | undefined) =>
        utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, defval: '', raw: false });
      const rows = rowsOf(csv.Sheets[csv.SheetNames[0] ?? '']);
      expect(rows).toEqual(rowsOf(written.Sheets[name]));
      expect(rows.length).toBeGreaterThan(2);
    }
  } finally {
    await station.stop();
    await folder.remove();
  }
});
