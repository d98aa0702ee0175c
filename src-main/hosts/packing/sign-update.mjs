// @ts-check
/**
 * For those who publish the program, on their own machine, never on a station:
 *
 *   node src-main/hosts/packing/sign-update.mjs make-key --out DIR
 *     DIR/station163-update.private.pem (keep it offline, twice) and DIR/public-key.json (to resources/update/, then build)
 *
 *   node src-main/hosts/packing/sign-update.mjs sign --key FILE --installer FILE --version 1.2.3 --platform linux-x64 --out DIR
 *     DIR/station163-1.2.3-linux-x64.s163u, to be laid on a stick
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';

const magic = 'S163UP01';
const platforms = ['win32-x64', 'linux-x64', 'darwin-x64', 'darwin-arm64'];

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    installer: { type: 'string' },
    version: { type: 'string' },
    platform: { type: 'string' },
  },
});
/** @param {'out' | 'key' | 'installer' | 'version' | 'platform'} name @returns {string} */
const given = (name) => values[name] ?? stop(`--${name} is missing`);

function makeKey() {
  const out = given('out');
  const secret = path.join(out, 'station163-update.private.pem');
  if (existsSync(secret)) stop(`${secret} is there already; a lost key cannot be made again, so none is overwritten`);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  writeFileSync(path.join(out, 'public-key.json'), `${JSON.stringify({ algorithm: 'ed25519', spki }, null, 2)}\n`);
}

async function signUpdate() {
  const key = createPrivateKey(readFileSync(given('key')));
  if (createPublicKey(key).asymmetricKeyType !== 'ed25519') stop('--key is not an Ed25519 key');
  const [installer, version, platform] = [given('installer'), given('version'), given('platform')];
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) stop('--version is written 1.2.3');
  if (!platforms.includes(platform)) stop(`--platform is one of ${platforms.join(', ')}`);
  const digest = createHash('sha256');
  for await (const piece of createReadStream(installer)) digest.update(/** @type {Buffer} */ (piece));
  const manifest = Buffer.from(
    JSON.stringify({
      version,
      platform,
      installer: path.basename(installer).replace(/[^A-Za-z0-9._-]/g, '-'),
      bytes: statSync(installer).size,
      sha256: digest.digest('hex'),
      // When this run began.
      signedAt: Math.round(performance.timeOrigin),
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(manifest.length);
  const signed = Buffer.concat([Buffer.from(magic), length, manifest]);
  const target = path.join(given('out'), `station163-${version}-${platform}.s163u`);
  const unfinished = `${target}.tmp`;
  writeFileSync(unfinished, Buffer.concat([signed, sign(null, signed, key)]));
  await pipeline(createReadStream(installer), createWriteStream(unfinished, { flags: 'a' }));
  renameSync(unfinished, target);
  process.stdout.write(`${target}\n`);
}

if (positionals[0] === 'make-key') makeKey();
else if (positionals[0] === 'sign') await signUpdate();
else stop('make-key or sign');
