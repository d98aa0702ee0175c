import { useDuty } from '../parts/staff-duty.ts';

export function Development() {
  const { words } = useDuty();
  return <h2>{words.development.title}</h2>;
}
