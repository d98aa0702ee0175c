// @ts-check
/**
 * Runs the built host again and again in one process: loading the program is most of a start. The entry itself is
 * evaluated anew for every station; only what it imports is kept.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';

const entry = pathToFileURL(/** @type {string} */ (process.argv[2])).href;
let started = 0;

// The entry ends its process when it has closed everything. Here that is the word that the next may start.
process.exit = /** @type {typeof process.exit} */ (
  (code) => {
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
    process.send?.({ ended: Number(code ?? 0) });
  }
);

/** @param {readonly string[]} flags */
async function start(flags) {
  process.argv = [process.execPath, fileURLToPath(entry), ...flags];
  await import(`${entry}?${(started += 1)}`);
}

process.on('message', (/** @type {{ start?: string[] }} */ order) => {
  if (order.start) void start(order.start);
  else process.emit('SIGTERM');
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
