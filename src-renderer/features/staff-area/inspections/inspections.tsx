import { useDuty } from '../parts/staff-duty.ts';

export function Inspections() {
  const { words } = useDuty();
  return <h2>{words.inspections.title}</h2>;
}
