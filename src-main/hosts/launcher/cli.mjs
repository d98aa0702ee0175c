// @ts-check
/** `npm run cli -- <command>`: builds what is stale, then the same application without a screen. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { circumstances } from './circumstances.mjs';

const { root, env } = circumstances(process.argv.slice(2));
if (await ensureBuilt(root, env)) await import(pathToFileURL(path.join(root, 'out', 'main', 'cli.js')).href);
else process.exitCode = 1;
