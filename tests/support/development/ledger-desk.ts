/** A station with two branches, and whoever keeps the ledgers there. */
import { randomUUID } from 'node:crypto';
import type { BranchId, MemberId } from '../../../src-main/contract/values.ts';
import { openStoryStation, operator, type StoryStation } from '../story-station.ts';
import { addBranch, makeOfAge, sampleBranch } from './bring-to.ts';

export const key = () => ({ requestKey: randomUUID() });
export const onFile = (memberId: MemberId, version: number) => ({ ...key(), memberId, version });

export type LedgerDesk = Awaited<ReturnType<typeof openLedgerDesk>>;

/** `stop` the station when the tests are over. */
export async function openLedgerDesk() {
  const station = await openStoryStation();
  const first: BranchId = await addBranch(station);
  const second = await addBranch(station, { ...sampleBranch, name: '示例第二党支部' });
  let numbers = 20_260_000;
  const must: StoryStation['must'] = (route, input) => station.must(route, input, operator);
  const refusal: StoryStation['refusal'] = (route, input) => station.refusal(route, input, operator);
  const somebody = (name = '测试人') => station.add(String((numbers += 1)), name);

  return {
    station,
    first,
    second,
    must,
    refusal,
    somebody,
    ledgerOf: (memberId: MemberId) => must('development.ledger', { memberId }),

    /** A book opened on that day, of somebody of age. */
    async opened(name?: string, openedOn = '2026-01-31'): Promise<{ memberId: MemberId; bookNumber: string }> {
      const memberId = await somebody(name);
      await makeOfAge(station, memberId);
      const fields = { branchId: first, openedOn, post: '' };
      return { memberId, ...(await must('development.openFile', { ...key(), memberId, fields })) };
    },
  };
}
