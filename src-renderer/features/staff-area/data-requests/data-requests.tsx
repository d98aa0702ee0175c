import { useDuty } from '../parts/staff-duty.ts';

export function DataRequests() {
  const { words } = useDuty();
  return <h2>{words.dataRequests.title}</h2>;
}
