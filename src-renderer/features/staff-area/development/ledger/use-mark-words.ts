import { useDuty } from '../../parts/staff-duty.ts';
import type { Mark } from './step-view.ts';

export function useMarkWords(): (mark: Mark) => string {
  const says = useDuty().words.ledger.marks;
  return (mark) => {
    switch (mark.kind) {
      case 'done':
        return says.done(mark.on, mark.times);
      case 'current':
        return says.current(mark.times);
      case 'overdue':
        return says.overdue(mark.dueBy);
      case 'open':
        return mark.dueBy === null ? says.open : says.openBy(mark.dueBy);
      case 'waiting':
        return mark.earliestOn === null ? says.waiting : says.notBefore(mark.earliestOn);
      case 'ended':
        return says.ended;
    }
  };
}
