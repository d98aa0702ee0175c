/** The papers that are timed, as the sessions' own sheets describe them. Invented people. */
import sharp from 'sharp';
import type { Attendee } from '../../../src-main/contract/reading.ts';
import type { MemberId } from '../../../src-main/contract/values.ts';
import type { ChildJobs } from '../../../src-main/core/kernel/child-job.ts';
import type { PaperDocument, Picture } from '../../../src-main/core/paper/document.ts';
import { minutesPaper } from '../../../src-main/core/reading/sheets/minutes.sheet.ts';
import type { EncodeReply } from '../../../src-main/core/photos/photo-encoding.ts';
import { signInPaper } from '../../../src-main/core/reading/sheets/sign-in.sheet.ts';
import { chanceFrom } from '../chance.ts';
import { inventedPeople } from './invented-roster.ts';

const issuer = { stationName: '示例服务站', zone: 'Asia/Shanghai' };
const startsAt = Date.parse('2026-11-22T19:00:00+08:00');
const minuteMs = 60_000;
const somebody = (name: string) => ({ memberId: null, name });
const session = {
  title: '示例书',
  series: '示例系列',
  roomName: '示例之家',
  startsAt,
  endsAt: startsAt + 120 * minuteMs,
  host: somebody('示例老师'),
  leadReader: somebody('示例领读'),
  seats: 300,
};

/** No name twice, so that each can be looked for in a file. */
function attendees(count: number): Attendee[] {
  const byName = new Map(inventedPeople(count * 8).map((person) => [person.name, person]));
  const people = [...byName.values()].slice(0, count);
  if (people.length < count) throw new Error('too few names');
  return people.map(({ studentNumber, name, className }, place) => ({
    memberId: (place + 1) as MemberId,
    studentNumber,
    name,
    grade: '2026级',
    className,
    arrivedAt: startsAt + (place - count + 10) * 10_000,
    leftAt: session.endsAt,
    minutes: 120,
    lateMinutes: place % 40 === 39 ? 12 : 0,
    leftEarly: place % 40 === 20,
    hadSignedUp: place % 3 > 0,
  }));
}

/** With the names and numbers it shows. */
export function signInFor(count: number): { document: PaperDocument; texts: readonly string[] } {
  const people = attendees(count);
  const mark = { number: 'QD-2026-000012', isReprint: false };
  return {
    document: signInPaper({ session, signedUp: count, attendees: people, expected: [] }, mark, issuer),
    texts: people.flatMap(({ name, studentNumber }) => [name, studentNumber]),
  };
}

const said =
  '示例同学谈到，读书分享会不在于多，而在于“慢”：围绕《示例书》第三章，先把原文读完，再把疑问写下来——' +
  '有人想到65.2%这样的数字……也有人不同意，认为Wi-Fi改变了人与人的往来（见摘抄）。';

export const minutesFor = (count: number, pictures: readonly Picture[]): PaperDocument =>
  minutesPaper(
    {
      ...session,
      items: [{ kind: 'book', title: '示例书', author: '示例作者', publisher: '示例出版社', pageFrom: 12, pageTo: 48 }],
      attendees: attendees(count),
      minutes: {
        recorder: somebody('示例记录员'),
        speakers: Array.from({ length: 2 }, (_, place) => ({
          who: somebody(`示例发言人${place + 1}`),
          seconds: 600,
          keyPoints: said,
        })),
        excerpts: [{ text: '不动笔墨不读书。', source: '《示例书》第12页' }],
        questions: [],
        summary: said,
      },
      edition: { edition: 1, madeAt: startsAt, madeBy: '示例管理员', reason: null },
      pictures,
    },
    { number: 'JL-2026-000007', isReprint: false },
    issuer,
  );

const size = { width: 2000, height: 1500, channels: 3 } as const;
const wave = (length: number, at: (place: number) => number) => Float64Array.from({ length }, (_, place) => at(place));

/** Slopes of light with the grain of a sensor: as heavy, once encoded, as a picture of a room. */
function photograph(seed: number): Promise<Buffer> {
  const chance = chanceFrom(seed);
  const across = wave(size.width * 3, (at) => 90 * Math.sin((Math.floor(at / 3) * ((at % 3) + 1)) / 600 + seed));
  const down = wave(size.height, (at) => Math.cos(at / 350));
  const pixels = Buffer.alloc(across.length * down.length);
  for (let at = 0; at < pixels.length; at++) {
    const light = across[at % across.length]! * down[Math.floor(at / across.length)]!;
    pixels[at] = Math.min(255, Math.max(0, 128 + light + (chance() - 0.5) * 60));
  }
  return sharp(pixels, { raw: size }).jpeg({ quality: 92 }).toBuffer();
}

/** Made anew as those of a session are. */
export async function picturesFor(count: number, jobs: ChildJobs): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (let place = 0; place < count; place++) {
    const bytes = await photograph(place + 1);
    const limits = { memoryMb: 512, milliseconds: 15_000 };
    const outcome = await jobs.run<EncodeReply>('encode-photo', { bytes }, limits);
    if ('failure' in outcome || 'failure' in outcome.result) throw new Error('no picture was made');
    const { jpeg, width, height } = outcome.result;
    pictures.push({ jpeg, width, height, caption: `示例照片${place + 1}` });
  }
  return pictures;
}
