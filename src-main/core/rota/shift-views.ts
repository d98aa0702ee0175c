/** Shifts as they are shown: with names, and with what came of them by now. */
import type { Shift } from '../../contract/rota.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { outcomeOf } from './shift-hours.ts';
import type { StoredShift } from './shifts.repository.ts';
import { wallTimes } from './wall-times.ts';

interface Parts {
  readonly members: Pick<MembersService, 'known'>;
  readonly clock: Clock;
}

export const personOf = (members: Parts['members'], memberId: MemberId) => ({
  memberId,
  name: members.known(memberId)?.name ?? '',
});

/** In the order given. */
export function shiftViews(shifts: readonly StoredShift[], { members, clock }: Parts): Omit<Shift, 'swap'>[] {
  const wall = wallTimes(clock.timeZone);
  const now = clock.now();
  return shifts.map((shift) => ({
    shiftId: shift.id,
    roomId: shift.roomId,
    day: shift.day,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    who: personOf(members, shift.memberId),
    arrivedAt: shift.arrivedAt,
    leftAt: shift.leftAt,
    correction: shift.correction,
    ...outcomeOf(wall.spanOf(shift), shift, now),
  }));
}
