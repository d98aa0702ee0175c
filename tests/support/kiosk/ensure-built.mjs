// @ts-check
import path from 'node:path';
import { ensureBuilt } from '../../../src-main/hosts/launcher/build.mjs';

/** Playwright's global set-up: the tests drive what `npm start` would serve. */
export default async function build() {
  const isBuilt = await ensureBuilt(path.resolve(import.meta.dirname, '..', '..', '..'), process.env);
  if (!isBuilt) throw new Error('The build failed; see above.');
}
