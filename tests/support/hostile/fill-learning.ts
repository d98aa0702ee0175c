/** Sessions, reflections, questions, quizzes, a live round, inspections and drills: every text of them a hostile one. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { checkPoints } from '../../../src-main/contract/inspections.ts';
import type { Ask } from '../../../src-main/contract/registry.ts';
import { ask, endedSession, memberNumbered, type Desk } from '../kiosk/ask-host.ts';
import { people } from '../kiosk/prepare-station.ts';
import { takeQuiz } from '../kiosk/taken-quiz.ts';
import type { Plant } from './plant.ts';

const key = () => ({ requestKey: randomUUID() });
const hour = 3_600_000;
const anything = { topic: null, type: null, difficulty: null } as const;
const outside = { memberId: null, name: '示例老师' };
const item = { kind: 'book', title: '示例', author: '示例', publisher: '示例', pageFrom: 1, pageTo: 2 } as const;
const body = {
  recorder: outside,
  speakers: [{ who: outside, seconds: 60, keyPoints: '示例' }],
  excerpts: [{ text: '示例', source: '示例' }],
  questions: [{ question: '示例', answer: '示例' }],
  summary: '示例',
};

async function picture(desk: Desk, of: 'reading' | 'inspections'): Promise<string> {
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#c9973f' } });
  const base64 = (await plain.jpeg().toBuffer()).toString('base64');
  return (await ask(desk, `${of}.uploadPhoto`, { offset: 0, base64 })).uploadId;
}

async function fillReading(desk: Desk, plant: Plant): Promise<void> {
  const { now } = await ask(desk, 'station.status', {});
  const { rooms } = await ask(desk, 'rooms.figures', {});
  const { roomId } = rooms.find(({ kind }) => kind === 'home')!;
  const startsAt = now - (now % 60_000) + hour;
  const planned = (at: number) => ({
    title: '示例',
    series: '示例',
    roomId,
    startsAt: at,
    endsAt: at + hour,
    host: outside,
    leadReader: outside,
    items: [item],
    agenda: [{ minutes: 30, what: '示例' }],
    seats: null,
    lateAfterMinutes: 10,
  });
  await plant('reading.plan', { ...key(), fields: planned(startsAt), repeatWeeks: 0 });
  const given = await plant('reading.plan', { ...key(), fields: planned(startsAt + 2 * hour), repeatWeeks: 0 });
  const changed = { sessionId: given.sessionIds[0]!, version: 1, fields: planned(startsAt + 3 * hour) };
  await plant('reading.change', { ...key(), ...changed });
  await plant('reading.cancel', { ...key(), sessionId: given.sessionIds[0]!, reason: '示例' });

  const sessionId = await endedSession(desk, '示例共读', [people.ouyang.number, people.zhang.number]);
  await plant('reading.saveMinutes', { ...key(), sessionId, revision: 0, body });
  const photo = { sessionId, uploadId: await picture(desk, 'reading'), caption: '示例', consentNote: '示例' };
  const { photoId } = await plant('reading.addPhoto', photo);
  await plant('reading.addPhoto', { ...photo, uploadId: await picture(desk, 'reading') });
  await plant('reading.changePhoto', { ...key(), photoId, caption: '示例', consentNote: '示例' });
  await ask(desk, 'reading.close', { ...key(), sessionId });
  const corrected = { sessionId, edition: 1, reason: '示例', host: outside, leadReader: outside, items: [item] };
  await plant('reading.correct', { ...key(), ...corrected, minutes: body });
  const who = { by: 'name', memberId: await memberNumbered(desk, people.ouyang.number) } as const;
  await plant('reading.handInReflection', { ...key(), sessionId, who, text: '示例' });
  const { reflections } = await ask(desk, 'reading.reflections', {});
  const { reflectionId, handedInAt } = reflections[0]!;
  const settled = { reflectionId, handedInAt, verdict: 'read', remark: '示例' } as const;
  await plant('reading.settleReflection', { ...key(), ...settled });
}

/** Texts of questions may not hold markup at all; what is written about them may. */
async function fillBank(desk: Desk, plant: Plant): Promise<void> {
  const common = { topic: 'alarm', difficulty: 'easy', explanation: '示例', source: '示例', article: null } as const;
  const content: Ask<'quiz.saveQuestion'>['content'] = {
    ...common,
    type: 'blank',
    stem: '示例填空____',
    options: [],
    answer: [],
    blanks: [['示例']],
  };
  const asked = { ...key(), questionId: null, version: 0, content, isLikeAllowed: true };
  await plant('quiz.saveQuestion', asked, 'content.stem', 'content.explanation');
  const { questions } = await ask(desk, 'quiz.questions', { ...anything, text: '', state: 'in-use' });
  await plant('quiz.retireQuestion', { ...key(), questionId: questions[0]!.questionId, reason: '示例' });
}

async function fillQuiz(desk: Desk, plant: Plant): Promise<void> {
  await fillBank(desk, plant);
  const { now } = await ask(desk, 'station.status', {});
  const { fields } = await ask(desk, 'quiz.usualCampaign', {});
  const open = { ...fields, title: '示例', opensAt: now - hour, closesAt: now + 200 * hour, attempts: 2 };
  const make = async (grades: string[], buildings: string[]) =>
    plant('quiz.saveCampaign', {
      ...key(),
      campaignId: null,
      version: 0,
      fields: { ...open, grades, buildings, passMark: 4 },
    });
  const taken = await make([], []);
  await ask(desk, 'quiz.publishCampaign', { ...key(), ...taken });
  await takeQuiz(desk, people.ouyang.number, true);
  // For nobody that is there.
  await make(['示例'], ['示例']);
  const { campaignId, version } = await make([], []);
  const put = await ask(desk, 'quiz.publishCampaign', { ...key(), campaignId, version });
  await plant('quiz.withdrawCampaign', { ...key(), campaignId, version: put.version, reason: '示例' });

  const round = { sessionId: null, groups: ['示例', '乙组'], topics: [], count: 1, rightPoints: 10 };
  const { liveId } = await plant('quiz.startLive', {
    ...key(),
    title: '示例',
    ...round,
    types: ['single'],
    wrongPoints: 5,
  });
  await ask(desk, 'quiz.joinLive', {
    ...key(),
    liveId,
    cardText: people.zhang.card,
    group: 0,
    mayShowName: true,
  });
}

async function fillInspections(desk: Desk, plant: Plant): Promise<void> {
  const { now } = await ask(desk, 'station.status', {});
  const { today } = await ask(desk, 'rota.week', {});
  const findings = checkPoints.map((point) => ({ point, verdict: 'problem' as const, deducted: 1, note: '示例' }));
  const fields = {
    building: '示例',
    dormRoom: '示例',
    inspectedAt: now - 24 * hour,
    inspectors: [outside],
    findings,
    remark: '示例',
    recheckOn: today,
  };
  const save = () => plant('inspections.save', { ...key(), inspectionId: null, version: 0, fields });
  const { inspectionId } = await save();
  const photo = { inspectionId, uploadId: await picture(desk, 'inspections'), caption: '示例' };
  await plant('inspections.addPhoto', photo);
  const looked = { inspectionId, version: 1, isCured: false, note: '示例', nextOn: '2099-12-01' };
  await plant('inspections.recheck', { ...key(), ...looked });
  const given = await save();
  await plant('inspections.void', { ...key(), ...given, reason: '示例' });
  const drill = { place: '示例', scenario: '示例', organiser: '示例', remarks: '示例' };
  const held = { heldAt: now - hour, participants: 120, evacuationSeconds: 210, ...drill };
  await plant('inspections.saveDrill', { ...key(), drillId: null, version: 0, fields: held });
}

export async function fillLearning(desk: Desk, plant: Plant): Promise<void> {
  await fillReading(desk, plant);
  await fillQuiz(desk, plant);
  await fillInspections(desk, plant);
}
