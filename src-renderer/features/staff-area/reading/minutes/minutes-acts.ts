/** What a recorder does: open, type, time, leave. Words that core has not taken are never given up here. */
import { type call as gatewayCall, newRequestKey } from '../../../../gateway/gateway.ts';
import type { MinutesBody } from '../../../../../src-main/contract/reading-record.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';
import { type Autosave, createAutosave, type SaveOutcome } from './autosave.ts';
import { bodyOf, draftOfMinutes, isSameBody, type MinutesDraft } from './minutes-draft.ts';
import { type HeldMinutes, useMinutesFlow } from './minutes-flow.ts';
import { fold } from './speech-timer.ts';

type Call = typeof gatewayCall;

interface Request {
  readonly sessionId: SessionId;
  readonly revision: number;
  readonly body: MinutesBody;
  readonly requestKey: string;
}

interface Writer {
  readonly autosave: Autosave;
  call: Call;
  /** Screens that show these minutes: while there is one they are not forgotten. */
  viewers: number;
  /** Sent and not answered: sent again as it was, so that it is never taken for somebody else's. */
  pending: Request | null;
}

const writers = new Map<SessionId, Writer>();
const flow = () => useMinutesFlow.getState();
const heldOf = (sessionId: SessionId): HeldMinutes | undefined => flow().held[sessionId];
/** As it is when nothing has been typed yet. */
const untouched = {
  save: 'saved',
  problem: null,
  theirs: null,
  isClosed: false,
  running: null,
  givenUp: null,
} as const;
const isUnsent = (held: HeldMinutes) => held.save !== 'saved';

function writerOf(sessionId: SessionId, call: Call): Writer {
  const known = writers.get(sessionId);
  if (known !== undefined) {
    known.call = call;
    return known;
  }
  const writer: Writer = {
    autosave: createAutosave(
      () => send(sessionId, writer),
      (save) => flow().set(sessionId, { save }),
    ),
    call,
    viewers: 0,
    pending: null,
  };
  writers.set(sessionId, writer);
  return writer;
}

/** Shows what is kept here where it never reached core, else what core has. @returns why it cannot be shown, or null. */
export async function openMinutes(call: Call, sessionId: SessionId): Promise<StaffProblem | null> {
  const kept = heldOf(sessionId);
  const writer = writerOf(sessionId, call);
  writer.viewers += 1;
  if (kept !== undefined && isUnsent(kept)) {
    if (!kept.isClosed && kept.theirs === null) {
      writer.autosave.resume();
      writer.autosave.changed();
    }
    return null;
  }
  const reply = await call('reading.minutes', { sessionId });
  if ('problem' in reply) return reply.problem;
  const { revision, body, savedAt } = reply.value;
  writer.autosave.resume();
  flow().put(sessionId, { ...untouched, draft: draftOfMinutes(body), revision, savedAt });
  return null;
}

export function changeMinutes(sessionId: SessionId, change: Partial<MinutesDraft>): void {
  const held = heldOf(sessionId);
  if (held === undefined) return;
  flow().set(sessionId, { draft: { ...held.draft, ...change }, givenUp: null });
  writers.get(sessionId)?.autosave.changed();
}

/** The seconds spoken so far become part of the draft. `now` is of a clock that only goes forward, ms. */
export function foldSpeech(sessionId: SessionId, now = performance.now()): void {
  if (foldQuietly(sessionId, now)) writers.get(sessionId)?.autosave.changed();
}

/** @returns whether there was anything to save. */
function foldQuietly(sessionId: SessionId, now: number): boolean {
  const held = heldOf(sessionId);
  if (!held?.running) return false;
  const { speakers, running } = fold(held.draft.speakers, held.running, now);
  if (running === held.running) return false;
  flow().set(sessionId, { running, draft: { ...held.draft, speakers } });
  return true;
}

/** Starts this speaker's timer, and pauses another's; the same again pauses it. */
export function speak(sessionId: SessionId, key: number, now = performance.now()): void {
  const isPausing = heldOf(sessionId)?.running?.key === key;
  pauseSpeech(sessionId, now);
  if (!isPausing) flow().set(sessionId, { running: { key, since: now } });
}

export function pauseSpeech(sessionId: SessionId, now = performance.now()): void {
  foldSpeech(sessionId, now);
  flow().set(sessionId, { running: null });
}

async function send(sessionId: SessionId, writer: Writer): Promise<SaveOutcome> {
  // Part of this save: told as a change it would ask for the next one, for ever.
  foldQuietly(sessionId, performance.now());
  const held = heldOf(sessionId);
  if (held === undefined) return 'saved';
  const request: Request = writer.pending ?? {
    sessionId,
    revision: held.revision,
    body: bodyOf(held.draft),
    requestKey: newRequestKey(),
  };
  writer.pending = request;
  const reply = await writer.call('reading.saveMinutes', request);
  if ('value' in reply) {
    writer.pending = null;
    flow().set(sessionId, { ...reply.value, problem: null });
    const now = heldOf(sessionId);
    if (now !== undefined && !isSameBody(bodyOf(now.draft), request.body)) writer.autosave.changed();
    return 'saved';
  }
  const { problem } = reply;
  flow().set(sessionId, { problem });
  if (problem.code === 'host.unreachable') return 'failed';
  writer.pending = null;
  if (problem.code === 'reading.minutes-elsewhere') return compare(sessionId, writer, request);
  if (problem.code === 'reading.closed') {
    flow().set(sessionId, { isClosed: true, running: null });
    return 'stopped';
  }
  if (problem.code === 'caller.forbidden' || problem.code === 'reading.unknown') return 'stopped';
  return problem.code === 'reading.minutes-too-long' || problem.code === 'request.invalid' ? 'refused' : 'failed';
}

/** Somebody else saved: their words and these stand side by side until a person decides. */
async function compare(sessionId: SessionId, writer: Writer, { body }: Request): Promise<SaveOutcome> {
  const reply = await writer.call('reading.minutes', { sessionId });
  if ('problem' in reply) return 'failed';
  const theirs = reply.value;
  if (isSameBody(theirs.body, body)) {
    flow().set(sessionId, { revision: theirs.revision, savedAt: theirs.savedAt, problem: null });
    return 'saved';
  }
  flow().set(sessionId, { theirs });
  return 'stopped';
}

/** What is here goes over what somebody else saved. */
export function keepMine(sessionId: SessionId): void {
  const theirs = heldOf(sessionId)?.theirs;
  const writer = writers.get(sessionId);
  if (!theirs || writer === undefined) return;
  flow().set(sessionId, { revision: theirs.revision, theirs: null, problem: null });
  writer.autosave.resume();
  writer.autosave.changed();
}

export function takeTheirs(sessionId: SessionId): void {
  const held = heldOf(sessionId);
  if (!held?.theirs) return;
  const { revision, body, savedAt } = held.theirs;
  flow().set(sessionId, { ...untouched, draft: draftOfMinutes(body), revision, savedAt, givenUp: held.draft });
  writers.get(sessionId)?.autosave.resume();
}

/** Brings back what `takeTheirs` put aside. */
export function undoTaking(sessionId: SessionId): void {
  const mine = heldOf(sessionId)?.givenUp;
  if (mine) changeMinutes(sessionId, mine);
}

/** Whoever speaks goes on speaking. */
export async function flushMinutes(sessionId: SessionId): Promise<void> {
  foldSpeech(sessionId);
  await writers.get(sessionId)?.autosave.flush();
}

/** On leaving the screen: saved words are forgotten here, unsaved ones stay and go on being sent. */
export async function leaveMinutes(sessionId: SessionId): Promise<void> {
  const writer = writers.get(sessionId);
  if (writer !== undefined) writer.viewers -= 1;
  pauseSpeech(sessionId);
  await flushMinutes(sessionId);
  if ((writers.get(sessionId)?.viewers ?? 0) <= 0) dropSaved(sessionId);
}

function dropSaved(sessionId: SessionId): void {
  const held = heldOf(sessionId);
  if (held !== undefined && !isUnsent(held)) flow().drop(sessionId);
}

/** The words went into a correction. */
export function forgetMinutes(sessionId: SessionId): void {
  writers.get(sessionId)?.autosave.stop();
  writers.delete(sessionId);
  flow().drop(sessionId);
}

/** Before the staff area locks. Afterwards nothing is sent, and only what core could not take is still in memory. */
export async function flushAllMinutes(): Promise<void> {
  const all = [...writers];
  for (const [sessionId] of all) pauseSpeech(sessionId);
  await Promise.all(all.map(([sessionId]) => flushMinutes(sessionId)));
  for (const [sessionId, writer] of all) {
    dropSaved(sessionId);
    writer.autosave.stop();
    writers.delete(sessionId);
  }
}
