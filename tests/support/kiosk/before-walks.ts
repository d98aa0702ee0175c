/** Playwright's global set-up: the build that `npm start` would serve, and a command line that prepares stations for it. */
import { quickHashes } from '../run/quick-hashes.ts';
import { buildPrograms } from '../programs.ts';
import build from './ensure-built.mjs';

/**
 * Staff come in at the door of most walks. A passphrase carries the cost it was stored with: stations made by this
 * command line ask the host, which is the real one, for less. A station that a walk sets up itself pays the whole.
 */
export default async function prepare(): Promise<() => void> {
  await build();
  const entries = { cli: 'src-main/hosts/cli/main.ts', 'read-sheets': 'src-main/core/roster/read-sheets.process.ts' };
  const programs = await buildPrograms(entries, [quickHashes]);
  process.env['QUICK_COMMAND_LINE'] = programs.path('cli');
  return programs.remove;
}
