import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where this system keeps a program's data. The demo has a folder of its own, so that it never meets real people. */
export function defaultDataDir(machine: Machine, isDemo: boolean): string {
  const name = isDemo ? 'station-163-kiosk-demo' : 'station-163-kiosk';
  return path.join(dataHome(machine), name);
}

function dataHome({ platform, home, env }: Machine): string {
  if (platform === 'win32') return env['APPDATA'] || path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  // XDG Base Directory Specification: a relative value is invalid and must be ignored.
  const declared = env['XDG_DATA_HOME'];
  return declared && path.isAbsolute(declared) ? declared : path.join(home, '.local', 'share');
}
