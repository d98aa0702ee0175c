import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
const library = createRequire(builder.resolve('app-builder-lib/package.json'));
const root = new URL('../../../', import.meta.url).pathname;

interface Packaging {
  readonly electronFuses: Record<string, boolean>;
  readonly asarUnpack: readonly string[];
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly files: readonly string[];
}

const readConfig = () =>
  (library('js-yaml') as { load(text: string): Packaging }).load(readFileSync(`${root}electron-builder.yml`, 'utf8'));
const validate = (config: unknown): Promise<void> => {
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
    validateConfiguration(config: unknown, log: unknown): Promise<void>;
  };
  const { DebugLogger } = library('builder-util') as { DebugLogger: new (isEnabled: boolean) => unknown };
  return validateConfiguration(config, new DebugLogger(false));
};

describe('packaging', () => {
  // Bug: a key that electron-builder does not know is found out on the day of the release.
  it('is accepted by electron-builder, and a mistyped key is not', async () => {
    await expect(validate(readConfig())).resolves.toBeUndefined();
    await expect(validate({ ...readConfig(), asarUnpak: [] })).rejects.toThrow('asarUnpak');
  });

  // Bug: a fuse is forgotten, and the program can be run as plain Node or under a debugger (E6).
  it('sets every fuse', () => {
    expect(readConfig().electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  // Bug: what the installed program still loads from node_modules was left out as bundled, or 100 MB travel twice.
  it('leaves out what is bundled, and nothing that is loaded', () => {
    const out = readConfig().files.flatMap((line) => /^!node_modules\/\{(.+)\}/.exec(line)?.[1]?.split(',') ?? []);
    expect(out).toEqual(expect.arrayContaining(['pdfjs-dist', 'echarts', 'pdfkit', 'fontkit', 'qrcode', '@napi-rs']));
    const loaded = readdirSync(`${root}src-main`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(`${root}src-main/${file}`, 'utf8').matchAll(/(?:from |import\()'([^.'][^']*)'/g),
      ])
      .map(([, name = '']) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(loaded).toContain('pdf-to-printer');
    const build = readFileSync(`${root}electron.vite.config.ts`, 'utf8');
    expect(build).toContain('externalizeDeps: { exclude: bundled }');
    const bundled = /^const bundled = \[([^\]]+)\]/m.exec(build)?.[1];
    const isOut = (name: string) => out.some((one) => name === one || name.startsWith(`${one}/`));
    expect(loaded.filter((name) => isOut(name) && !bundled?.includes(`'${name}'`))).toEqual([]);
  });

  // Bug: a native part (database, pictures, the printing program of Windows) is packed where it cannot be loaded, or rebuilt where no network is.
  it('keeps the native modules outside the archive and publishes nowhere', () => {
    const { asarUnpack, npmRebuild, publish, files } = readConfig();
    for (const native of ['sqlite3', 'sharp', '@img', 'pdf-to-printer'])
      expect(asarUnpack).toContain(`node_modules/${native}/**`);
    expect(npmRebuild).toBe(false);
    expect(publish).toBeNull();
    expect(files).toContain('!**/*.map');
  });
});
