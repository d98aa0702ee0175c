import { useDuty } from '../parts/staff-duty.ts';

export function Notices() {
  const { words } = useDuty();
  return <h2>{words.notices.title}</h2>;
}
