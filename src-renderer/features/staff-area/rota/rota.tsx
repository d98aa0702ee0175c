import { useDuty } from '../parts/staff-duty.ts';

export function Rota() {
  const { words } = useDuty();
  return <h2>{words.rota.title}</h2>;
}
