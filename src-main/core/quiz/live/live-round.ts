/** What a live round may do next. Pure: a step in, the changed columns out. */
import type { LiveState } from '../../../contract/quiz-live.ts';
import { Refusal } from '../../../contract/route.ts';
import type { StoredLive } from './live.repository.ts';
import type { LiveTurn } from './live.table.ts';

export const freshTurn: LiveTurn = { out: [], buzzed: null, given: null, wasRight: null };

export type LiveChange = Partial<Pick<StoredLive, 'state' | 'position' | 'groups' | 'turn' | 'endedAt'>>;
type Round = Pick<StoredLive, 'state' | 'position' | 'questions' | 'groups' | 'turn' | 'rightPoints' | 'wrongPoints'>;

/** Places of groups somebody sits in. */
type Peopled = ReadonlySet<number>;

/** A quiz against nobody is none. */
const fewestGroups = 2;

function requireState(state: LiveState, wanted: LiveState): void {
  if (state !== wanted) throw new Refusal('live.no-such-step', { state });
}

/** @throws Refusal live.no-such-step, live.group-empty */
export function begin({ state }: Round, peopled: Peopled): LiveChange {
  requireState(state, 'lobby');
  if (peopled.size < fewestGroups) throw new Refusal('live.group-empty');
  return { state: 'asking', position: 1, turn: freshTurn };
}

/** Nobody knows, or nobody is left who may answer. @throws Refusal live.no-such-step */
export function reveal({ state, turn }: Round): LiveChange {
  requireState(state, 'asking');
  return { state: 'revealed', turn: { ...turn, buzzed: null, given: null, wasRight: null } };
}

/** @throws Refusal live.no-such-step */
export function next({ state, position, questions }: Round, now: number): LiveChange {
  requireState(state, 'revealed');
  if (position >= questions.length) return { state: 'over', turn: freshTurn, endedAt: now };
  return { state: 'asking', position: position + 1, turn: freshTurn };
}

/** @throws Refusal live.not-asking, live.group-out */
export function buzz({ state, turn }: Round, place: number): LiveChange {
  if (state !== 'asking') throw new Refusal('live.not-asking');
  if (turn.out.includes(place)) throw new Refusal('live.group-out');
  return { state: 'buzzed', turn: { ...turn, buzzed: place, given: null, wasRight: null } };
}

/**
 * Right: points, and the answer is shown. Wrong: points off (below zero too) and out; shown once no group with people is left.
 * @param given Places among the options, ascending.
 * @throws Refusal live.not-buzzed
 */
export function answer(round: Round, given: readonly number[], key: readonly number[], peopled: Peopled): LiveChange {
  const { state, groups, turn, rightPoints, wrongPoints } = round;
  const { buzzed } = turn;
  if (state !== 'buzzed' || buzzed === null) throw new Refusal('live.not-buzzed');
  const wasRight = given.length === key.length && given.every((place, at) => place === key[at]);
  const out = wasRight ? turn.out : [...turn.out, buzzed];
  const isOver = wasRight || [...peopled].every((place) => out.includes(place));
  const points = wasRight ? rightPoints : -wrongPoints;
  return {
    state: isOver ? 'revealed' : 'asking',
    groups: groups.map((group, place) => (place === buzzed ? { ...group, score: group.score + points } : group)),
    turn: { out, buzzed: isOver ? buzzed : null, given, wasRight },
  };
}
