/** The invented safety quizzes: one of last month, one open now, one being answered; and a live round. */
import type { CampaignFields } from '../../contract/quiz-campaigns.ts';
import type { AttemptView } from '../../contract/quiz.ts';
import type { CampaignId, MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { Services } from '../services.ts';
import { demoCard } from './demo-people.ts';
import type { MovedClock } from './moved-clock.ts';
import { numbersFrom } from './numbers-from.ts';

const minute = 60_000;
const keeper = '示例管理员';
const freshmen = '2026级';
const mostTakers = 20;

interface Story {
  /** On the moved clock. */
  readonly services: Services;
  readonly database: Database;
  readonly clock: MovedClock;
  /** Below a number, from a fixed seed. */
  readonly next: (below: number) => number;
  /** Right options by stem: what somebody who knows would touch. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

export async function quizThem(parts: Pick<Story, 'services' | 'database' | 'clock'>): Promise<void> {
  const { services, clock, database } = parts;
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const current = await services.quiz.bank.current(null);
  const keys = new Map(
    current.map(({ content }) => [content.stem, content.answer.map((at) => content.options[at] ?? '')]),
  );
  const story: Story = { ...parts, next: numbersFrom(119), keys };
  const at = (days: number, time: string) => instantOf(addDays(today, days), time, clock.timeZone);

  clock.set(at(-36, '09:00'));
  const first = await publish(story, {
    title: '新生防火防盗入学测验',
    opensAt: at(-35, '08:00'),
    closesAt: at(-21, '22:00'),
    grades: [freshmen],
  });
  const takers = await holders(services, freshmen);
  await take(story, first, takers, at(-34, '12:10'));

  clock.set(at(-4, '09:00'));
  const second = await publish(story, {
    title: '期中数字化防火防盗安全分享测验',
    opensAt: at(-3, '08:00'),
    closesAt: at(11, '22:00'),
    grades: [],
  });
  await take(story, second, takers.slice(0, 8), at(-2, '12:30'));

  clock.set(at(-2, '19:00'));
  await database.write(() => buzz(services, clock));
  clock.set(now);
}

/** Of one grade, with a card, in the order of the cards. */
async function holders({ members }: Services, grade: string): Promise<MemberId[]> {
  const found: MemberId[] = [];
  for (let at = 0; found.length < mostTakers && at < 280; at++) {
    const memberId = await members.holderOfCard(demoCard(at));
    if (memberId === undefined) continue;
    if ((await members.fieldsOf([memberId])).get(memberId)?.grade === grade) found.push(memberId);
  }
  return found;
}

async function publish(
  { services, database }: Story,
  wanted: Pick<CampaignFields, 'title' | 'opensAt' | 'closesAt' | 'grades'>,
): Promise<CampaignId> {
  const { campaigns } = services.quiz;
  const { fields } = await campaigns.usual();
  return database.write(async () => {
    const { campaignId, version } = await campaigns.save(null, 0, { ...fields, ...wanted }, keeper);
    await campaigns.publish(campaignId, version);
    return campaignId;
  });
}

/** Some know nearly all, some less; whoever fails mostly tries again. */
async function take(story: Story, campaignId: CampaignId, takers: readonly MemberId[], from: number): Promise<void> {
  const { clock, database, next } = story;
  for (const [place, memberId] of takers.entries()) {
    clock.set(from + (place % 12) * 27 * minute + Math.floor(place / 12) * 24 * 60 * minute);
    const knows = 78 + next(23);
    const isPassed = await database.write(() => attempt(story, campaignId, memberId, knows));
    if (isPassed || place % 3 === 0) continue;
    clock.set(clock.now() + 40 * minute);
    await database.write(() => attempt(story, campaignId, memberId, Math.min(100, knows + 14)));
  }
}

async function attempt(story: Story, campaignId: CampaignId, memberId: MemberId, knows: number): Promise<boolean> {
  const { services, clock, next } = story;
  const { attempts } = services.quiz.attempts;
  const begun = await attempts.begin({ by: 'name', memberId }, campaignId);
  const { attemptId, attemptKey } = begun;
  for (const question of begun.questions) {
    clock.set(clock.now() + (6 + next(22)) * 1000);
    const choices = chosen(story, question, next(100) < knows);
    const given = { choices, blanks: [] };
    await attempts.answer(attemptId, attemptKey, { position: question.position, given, isMarked: false });
  }
  const { score } = await attempts.handIn(attemptId, attemptKey);
  return (score ?? 0) >= begun.passMark;
}

function chosen({ keys, next }: Story, question: AttemptView['questions'][number], isKnown: boolean): number[] {
  const right = keys.get(question.stem) ?? [];
  const places = question.options.flatMap((option, at) => (right.includes(option) ? [at] : []));
  if (isKnown) return places;
  const wrong = question.options.flatMap((option, at) => (right.includes(option) ? [] : [at]));
  const slip = wrong[next(wrong.length)];
  if (question.type !== 'multiple') return slip === undefined ? [] : [slip];
  return places.length > 1 ? places.slice(1) : [...places, ...(slip === undefined ? [] : [slip])];
}

/** Three groups, five questions. */
async function buzz({ quiz: { live, bank } }: Services, clock: MovedClock): Promise<void> {
  let round = await live.start(
    {
      title: '防火知识抢答',
      sessionId: null,
      groups: ['杜樱苑1幢', '杜樱苑2幢', '杜樱苑3幢'],
      topics: [],
      types: ['single', 'judge'],
      count: 5,
      rightPoints: 10,
      wrongPoints: 5,
    },
    keeper,
  );
  const { liveId } = round;
  for (const at of [0, 1, 2, 3, 4, 5]) round = await live.join(liveId, demoCard(at), at % 3, false);
  round = await live.step({ liveId, revision: round.revision }, 'begin');
  const contents = new Map((await bank.current(null)).map(({ content }) => [content.stem, content]));
  for (let at = 0; at < 5; at++) {
    clock.set(clock.now() + minute);
    round = await live.buzz(liveId, demoCard((at * 2) % 3));
    const answer = contents.get(round.question?.stem ?? '')?.answer ?? [];
    round = await live.answer({ liveId, revision: round.revision }, answer);
    round = await live.step({ liveId, revision: round.revision }, 'next');
  }
}
