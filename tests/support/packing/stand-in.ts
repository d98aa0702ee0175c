/** Something that looks enough like Electron's program for electron-builder: nothing can be fetched here (STACK.md 7). */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
const library = createRequire(builder.resolve('app-builder-lib'));

/** Of @electron/fuses: what marks the place, version 1, how many, and each unset. */
export const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseWire = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 9]), Buffer.from('0'.repeat(9))]);

interface Resedit {
  readonly NtExecutable: {
    createEmpty(is32Bit: boolean, isDll: boolean): { setExtraData(data: Buffer): void; generate(): ArrayBuffer };
  };
  readonly NtExecutableResource: {
    from(exe: unknown): { readonly entries: unknown[]; outputResource(exe: unknown): void };
  };
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty(): {
        setFileVersion(major: number, minor: number, micro: number, revision: number, language: number): void;
        setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
        outputToResourceEntries(entries: unknown[]): void;
      };
    };
  };
}

/** An empty program for Windows, with the version a program must have; a signed one would be refused. */
function emptyExe(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = library('resedit') as Resedit;
  const exe = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(exe);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, 1033);
  version.setStringValues({ lang: 1033, codepage: 1200 }, { FileDescription: 'stand-in', ProductName: 'stand-in' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(exe);
  exe.setExtraData(fuseWire);
  return Buffer.from(exe.generate());
}

export function standInFor(platform: 'linux' | 'win32', folder: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')) as { version: string };
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'LICENSE'), 'stand-in');
  for (const locale of ['zh-CN', 'en-US', 'de', 'fr']) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '');
  const program = path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
  writeFileSync(
    program,
    platform === 'win32' ? emptyExe() : Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuseWire]),
  );
  chmodSync(program, 0o755);
}

export interface ArchiveHeader {
  list(archive: string): string[];
  read(archive: string, file: string): Buffer;
}

export const archives: ArchiveHeader = {
  list: (archive) =>
    (library('@electron/asar') as { listPackage(a: string, o: object): string[] }).listPackage(archive, {}),
  read: (archive, file) =>
    (library('@electron/asar') as { extractFile(a: string, f: string): Buffer }).extractFile(archive, file),
};

export interface Packing {
  /** Of the project. */
  readonly root: string;
  readonly standIn: string;
  readonly output: string;
  readonly platform: 'linux' | 'win32';
  readonly targets?: readonly string[];
}

/** As `npx electron-builder` does, with electron-builder.yml; the target `dir` is the folder that an installer holds. */
export async function pack({ root, standIn, output, platform, targets = ['dir'] }: Packing): Promise<void> {
  const { build, Platform } = builder('app-builder-lib') as {
    build(options: object): Promise<string[]>;
    Platform: Record<'LINUX' | 'WINDOWS', { createTarget(types: readonly string[], arch: number): unknown }>;
  };
  const x64 = 1;
  await build({
    projectDir: root,
    targets: Platform[platform === 'linux' ? 'LINUX' : 'WINDOWS'].createTarget(targets, x64),
    // Laid over the file.
    config: { electronDist: standIn, directories: { output } },
    publish: 'never',
  });
}
