import { useDuty } from '../parts/staff-duty.ts';

export function Handbook() {
  const { words } = useDuty();
  return <h2>{words.handbook.title}</h2>;
}
