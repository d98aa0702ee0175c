import { useDuty } from '../parts/staff-duty.ts';

export function Campaigns() {
  const { words } = useDuty();
  return <h2>{words.campaigns.title}</h2>;
}
