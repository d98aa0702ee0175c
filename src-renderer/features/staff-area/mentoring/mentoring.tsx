import { useDuty } from '../parts/staff-duty.ts';

export function Mentoring() {
  const { words } = useDuty();
  return <h2>{words.mentoring.title}</h2>;
}
