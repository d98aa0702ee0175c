import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';

interface BackLinkProps {
  readonly href: string;
  /** Answers false to stay. */
  readonly mayLeave?: () => boolean;
}

export function BackLink({ href, mayLeave }: BackLinkProps) {
  const { words } = useDuty();
  return (
    <Link
      href={href}
      className="question-back"
      onClick={(event) => {
        if (mayLeave?.() === false) event.preventDefault();
      }}
    >
      <ArrowLeftOutlined aria-hidden /> {words.questionBank.editor.back}
    </Link>
  );
}
