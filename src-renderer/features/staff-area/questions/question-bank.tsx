import { useDuty } from '../parts/staff-duty.ts';

export function QuestionBank() {
  const { words } = useDuty();
  return <h2>{words.questionBank.title}</h2>;
}
