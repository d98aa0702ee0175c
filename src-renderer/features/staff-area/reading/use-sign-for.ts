import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';

/** 代签 into the session's room: the same visit a card would make. */
export function useSignFor(session: SessionDetail, onDone: () => void) {
  const { words, times, tell } = useDuty();
  const arrive = useDeed('check-in.arrive');
  const run = async (memberId: MemberId, name: string): Promise<boolean> => {
    const arrival = await arrive.run({
      memberId,
      roomId: session.roomId,
      purpose: 'reading',
      identifiedBy: 'staff',
    });
    onDone();
    if (arrival === null) return false;
    if (arrival.kind === 'alreadyIn') tell('warn', words.arrive.already(name, times.clock(arrival.visit.checkedInAt)));
    else if (arrival.kind === 'checkedIn' && arrival.movedFrom !== null)
      tell('ok', words.arrive.moved(name, arrival.movedFrom, session.roomName));
    else tell('ok', words.arrive.done(name, session.roomName));
    return true;
  };
  return { run, isBusy: arrive.isBusy, problem: arrive.problem };
}
