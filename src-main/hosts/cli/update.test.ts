import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputTo } from './output.ts';
import { checkUpdates, takeNewest } from './update.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const ours = { publicKey, version: '1.0.0', platform: 'linux-x64' };
const installer = Buffer.from('示例安装包');

function updateOf(version: string, content = installer): Buffer {
  const sha256 = createHash('sha256').update(installer).digest('hex');
  const manifest = {
    version,
    platform: 'linux-x64',
    installer: `s-${version}.deb`,
    bytes: installer.length,
    sha256,
    signedAt: 1,
  };
  const text = Buffer.from(JSON.stringify(manifest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const signed = Buffer.concat([Buffer.from('S163UP01'), length, text]);
  return Buffer.concat([signed, sign(null, signed, privateKey), content]);
}

describe('update at the command line', () => {
  let folder: string;
  let stick: string;
  let data: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'station-update-cli-'));
    [stick, data] = [path.join(folder, 'stick'), path.join(folder, 'data')];
    mkdirSync(stick);
    mkdirSync(data);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function told(act: typeof checkUpdates | typeof takeNewest, isJson = false) {
    let [out, err] = ['', ''];
    const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
    const output = outputTo(streams, 'zh', isJson);
    const code =
      act === takeNewest ? await takeNewest([stick], data, ours, output) : await checkUpdates([stick], ours, output);
    return { code, out, err };
  }

  // Bug: what lies on the stick is told wrongly, or looking at it already changes the machine.
  it('tells what is there and changes nothing', async () => {
    writeFileSync(path.join(stick, 'new.s163u'), updateOf('1.1.0'));
    writeFileSync(path.join(stick, 'old.s163u'), updateOf('0.9.0'));
    const seen = await told(checkUpdates);
    expect(seen).toMatchObject({ code: 0, out: 'new.s163u\t1.1.0\tok\nold.s163u\t0.9.0\t不比现在的版本新\n' });
    expect(seen.err).toContain('不会自动安装');
    expect(existsSync(path.join(data, 'updates'))).toBe(false);
    const { out } = await told(checkUpdates, true);
    expect(JSON.parse(out)).toMatchObject({ version: '1.0.0', updates: [{ version: '1.1.0', refusal: null }, {}] });
  });

  // Bug: staff are not told what to do next, or the older of two is taken.
  it('takes the newest, once, and says what comes next', async () => {
    writeFileSync(path.join(stick, 'a.s163u'), updateOf('1.1.0'));
    writeFileSync(path.join(stick, 'b.s163u'), updateOf('1.10.0'));
    const taken = await told(takeNewest);
    const kept = path.join(data, 'updates', 's-1.10.0.deb');
    expect(taken).toMatchObject({ code: 0, out: `${kept}\n` });
    expect(taken.err).toContain('请先做一次备份');
    expect(readFileSync(kept).equals(installer)).toBe(true);
    const again = await told(takeNewest);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('已经取过');
  });

  // Bug: a file whose bytes were changed on the stick is kept, or fails without a word.
  it('keeps nothing of a changed one and of an empty stick', async () => {
    expect(await told(takeNewest)).toMatchObject({ code: 1, out: '' });
    writeFileSync(path.join(stick, 'a.s163u'), updateOf('1.1.0', Buffer.from(installer).fill('x', 0, 1)));
    const refused = await told(takeNewest);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('内容与签名不符');
    expect(existsSync(path.join(data, 'updates', 's-1.1.0.deb'))).toBe(false);
  });
});
