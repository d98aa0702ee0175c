import { Link } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';

const pollMs = 60_000;

/** Below the navigation, while somebody waits for an answer. */
export function RequestsNav() {
  const { words } = useDuty();
  const { value } = useAnswer('privacy.requests', {}, pollMs);
  if (value === null || value.open === 0) return null;
  return (
    <Link href="/data-requests" className="staff-nav-work num" data-tone={value.overdue > 0 ? 'err' : undefined}>
      {words.dataRequests.inNav(value.open, value.overdue)}
    </Link>
  );
}
