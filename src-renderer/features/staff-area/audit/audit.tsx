import { useDuty } from '../parts/staff-duty.ts';

export function Audit() {
  const { words } = useDuty();
  return <h2>{words.audit.title}</h2>;
}
