import { useDuty } from '../parts/staff-duty.ts';

export function Assembly() {
  const { words } = useDuty();
  return <h2>{words.assembly.title}</h2>;
}
