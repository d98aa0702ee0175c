import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restartNotes, type RestartNote } from './restart-notes.ts';

const note = (at: number): RestartNote => ({ at, what: 'page', why: 'page-lost' });

describe('notes of restarts', () => {
  let dataDir: string;
  const file = () => path.join(dataDir, 'logs', 'restarts.json');
  beforeEach(() => void (dataDir = mkdtempSync(path.join(tmpdir(), 'station-restarts-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  // Bug: a half-written note stops the program at the very moment it is needed.
  it('keeps them for its owner only, and survives a broken file', () => {
    const notes = restartNotes(dataDir);
    expect(notes.read()).toEqual([]);
    notes.add(note(1));
    notes.add(note(2));
    expect(restartNotes(dataDir).read()).toEqual([note(1), note(2)]);
    expect(statSync(file()).mode & 0o077).toBe(0);
    writeFileSync(file(), '[{"at":1');
    expect(notes.read()).toEqual([]);
    writeFileSync(file(), JSON.stringify([note(1), { at: 'x' }, null, { ...note(2), why: '张测试' }]));
    expect(notes.read()).toEqual([note(1)]);
    notes.add(note(3));
    expect(notes.read()).toEqual([note(1), note(3)]);
  });

  // Bug: years of notes fill the disk.
  it('forgets the oldest', () => {
    const notes = restartNotes(dataDir);
    for (let at = 1; at <= 205; at += 1) notes.add(note(at));
    expect(notes.read()).toHaveLength(200);
    expect(notes.read().at(-1)).toEqual(note(205));
  });

  // Bug: a full disk or a file in the way ends the program that was just started again.
  it('does without where it cannot be written', () => {
    writeFileSync(path.join(dataDir, 'logs'), '');
    restartNotes(dataDir).add(note(1));
    rmSync(path.join(dataDir, 'logs'));
    mkdirSync(file(), { recursive: true });
    restartNotes(dataDir).add(note(1));
    expect(restartNotes(dataDir).read()).toEqual([]);
  });
});
