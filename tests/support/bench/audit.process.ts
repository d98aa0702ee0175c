/** The whole trail checked, through `application.call`, beside its hashes alone. Arguments: an empty folder, entries, rounds. */
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beginning, hashOf, textOf, type StoredEntry } from '../../../src-main/core/audit/entry-chain.ts';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { openSecrets } from '../../../src-main/core/secrets/station-secrets.service.ts';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { longestStall } from './longest-stall.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', entriesGiven = '0', roundsGiven = '0'] = process.argv;
const wanted = Number(entriesGiven);
const columns = ['seq', 'at', 'actor', 'roles', 'act', 'route', 'about', 'people', 'key_id', 'hash'];

/** As years of work leave it: looks and changes about one, a few and many people. */
async function writeTrail(): Promise<void> {
  const secrets = await openSecrets(dataDir, { mayMake: false });
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
  const [found] = await connection.rows('select seq, hash from audit_entry order by seq desc limit 1');
  let last = found ? { seq: Number(found['seq']), hash: String(found['hash']) } : beginning;
  const insert = `insert into audit_entry (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  await connection.run('begin immediate');
  while (last.seq < wanted) {
    const seq = last.seq + 1;
    const about = Array.from({ length: seq % 7 === 0 ? 20 : seq % 3 }, (_, place) => (seq * 31 + place) % 5000);
    const entry: Omit<StoredEntry, 'hash'> = {
      seq,
      at: 1_795_309_200_000 + seq * 60_000,
      actor: JSON.stringify({ kind: 'staff', id: (seq % 40) + 1 }),
      roles: JSON.stringify(['general-office']),
      act: seq % 3 === 0 ? 'changed' : 'saw',
      route: seq % 3 === 0 ? 'members.save' : 'check-in.list',
      about: JSON.stringify(about),
      people: about.length,
      keyId: secrets.keyId,
    };
    last = { seq, hash: hashOf(secrets, last.hash, textOf(entry)) };
    const { at, actor, roles, act, route, people, keyId } = entry;
    await connection.run(insert, [seq, at, actor, roles, act, route, entry.about, people, keyId, last.hash]);
  }
  await connection.run('commit');
  await connection.close();
}

await fillStation(dataDir, 300, 0);
await writeTrail();

const application = await openStation(dataDir);
const verify = () => ask<{ entries: number; brokenAt: number | null }>(application, 'audit.verify', {}, operator);
const first = await verify();
if (first.entries < wanted || first.brokenAt !== null) throw new Error(`the trail is broken at ${first.brokenAt}`);

const times: number[] = [];
const bare: number[] = [];
const key = randomBytes(32);
const text = 'x'.repeat(64 + 180);
let stall = 0;
for (let round = 0; round < Number(roundsGiven); round++) {
  stall = Math.max(stall, await longestStall(async () => void times.push(await timeOf(verify))));
  const hashes = () => {
    for (let place = 0; place < first.entries; place++) createHmac('sha256', key).update(text).digest('hex');
  };
  bare.push(await timeOf(hashes));
}
const page = await timeOf(() => ask(application, 'audit.list', { act: 'changed', about: 62 }, operator));
await application.close();
answer({ entries: first.entries, check: spreadOf(times), bare: spreadOf(bare), stall, page });
