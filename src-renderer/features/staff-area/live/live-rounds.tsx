import { useDuty } from '../parts/staff-duty.ts';

export function LiveRounds() {
  const { words } = useDuty();
  return <h2>{words.live.title}</h2>;
}
