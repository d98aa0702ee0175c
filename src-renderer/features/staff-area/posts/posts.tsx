import { useDuty } from '../parts/staff-duty.ts';

export function Posts() {
  const { words } = useDuty();
  return <h2>{words.posts.title}</h2>;
}
