/** The screen of 换届 in a story: it knows the assembly as it last saw it. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Assembly } from '../../src-main/contract/assembly.ts';
import type { Answer, Ask } from '../../src-main/contract/registry.ts';
import type { Outcome } from '../../src-main/contract/route.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';
import { operator, type StoryStation } from './story-station.ts';

type Step = Ask<'assembly.go'>['to'];
type Tally = Ask<'assembly.saveTally'>;

export const sampleMeeting = {
  title: '第四届换届大会',
  heldOn: '2026-11-22',
  place: '社区党员之家',
  handOverOn: '2026-11-23',
};

const key = () => ({ requestKey: randomUUID() });

export class AssemblyDesk {
  readonly #station: StoryStation;
  readonly #caller: Caller;
  now!: Assembly;

  constructor(station: StoryStation, caller: Caller = operator) {
    this.#station = station;
    this.#caller = caller;
  }

  at() {
    return { ...key(), assemblyId: this.now.assemblyId, version: this.now.version };
  }

  /** What came of an act; the screen follows where it was done. */
  #seen<Value extends { assembly: Assembly }>(outcome: Outcome<Value>): Outcome<Value> {
    if ('value' in outcome) this.now = outcome.value.assembly;
    return outcome;
  }

  async open(more: Partial<Ask<'assembly.open'>> = {}): Promise<Outcome<Answer<'assembly.open'>>> {
    const given = { ...key(), ...sampleMeeting, number: 4, ...more };
    return this.#seen(await this.#station.ask('assembly.open', given, this.#caller));
  }

  async prepare(
    given: Omit<Ask<'assembly.prepare'>, keyof typeof sampleMeeting | 'assemblyId' | 'version' | 'requestKey'>,
    more: Partial<Ask<'assembly.prepare'>> = {},
  ) {
    const whole = { ...this.at(), ...sampleMeeting, ...given, ...more };
    return this.#seen(await this.#station.ask('assembly.prepare', whole, this.#caller));
  }

  async go(to: Step): Promise<Outcome<Answer<'assembly.go'>>> {
    return this.#seen(await this.#station.ask('assembly.go', { ...this.at(), to }, this.#caller));
  }

  async putOff(handOverOn: string) {
    return this.#seen(await this.#station.ask('assembly.putOff', { ...this.at(), handOverOn }, this.#caller));
  }

  async attend(who: Ask<'assembly.attend'>['who']): Promise<Outcome<Answer<'assembly.attend'>>> {
    const { assemblyId } = this.now;
    return this.#seen(await this.#station.ask('assembly.attend', { ...key(), assemblyId, who }, this.#caller));
  }

  async unattend(memberId: MemberId) {
    const { assemblyId } = this.now;
    return this.#seen(await this.#station.ask('assembly.unattend', { ...key(), assemblyId, memberId }, this.#caller));
  }

  candidate(memberId: MemberId) {
    const found = this.now.candidates.find((one) => one.memberId === memberId);
    if (!found) throw new RangeError(`${memberId} does not stand`);
    return found.candidateId;
  }

  /** Ayes of members, all others noes, of so many returned. */
  async tally(
    round: number,
    returned: number,
    ayes: readonly (readonly [MemberId, number])[],
    ballots: Partial<Tally['ballots']> = {},
  ) {
    const votes = ayes.map(([memberId, yes]) => ({
      candidateId: this.candidate(memberId),
      ayes: yes,
      noes: returned - yes,
      abstentions: 0,
    }));
    const given = { ...this.at(), round, ballots: { handedOut: returned, returned, invalid: 0, ...ballots }, votes };
    return this.#seen(await this.#station.ask('assembly.saveTally', given, this.#caller));
  }

  async item(given: Partial<Ask<'assembly.saveItem'>>) {
    const usual = { itemId: null, kind: 'other', what: '示例', count: 1, isHanded: false, note: '' } as const;
    return this.#seen(await this.#station.ask('assembly.saveItem', { ...this.at(), ...usual, ...given }, this.#caller));
  }

  async handAllOver(): Promise<void> {
    for (const { itemId, kind, what, count, note, handedAt } of this.now.items) {
      if (handedAt === null && note === '') await this.item({ itemId, kind, what, count, note, isHanded: true });
    }
  }

  async reload(): Promise<Assembly> {
    const { assemblyId } = this.now;
    this.now = (await this.#station.must('assembly.one', { assemblyId }, this.#caller)).assembly;
    return this.now;
  }

  /** The act was done; then the power is gone, and what is there afterwards is what was answered. */
  async kept(outcome: Outcome<{ assembly: Assembly }>): Promise<void> {
    if (!('value' in outcome)) throw new Error(JSON.stringify(outcome));
    await this.#station.restart();
    expect(await this.reload()).toEqual(outcome.value.assembly);
  }

  outcomes() {
    return this.now.candidates.map(({ outcome }) => outcome);
  }
}
