import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons';
import type { HealthVerdict } from '../../../../src-main/contract/health.ts';
import { useDuty } from '../parts/staff-duty.ts';

const looks = {
  good: { Icon: CheckCircleFilled, tone: 'ok' },
  watch: { Icon: ExclamationCircleFilled, tone: 'warn' },
  bad: { Icon: CloseCircleFilled, tone: 'err' },
  unknown: { Icon: QuestionCircleFilled, tone: undefined },
} as const;

export function VerdictTag({ verdict }: { readonly verdict: HealthVerdict }) {
  const { words } = useDuty();
  const { Icon, tone } = looks[verdict];
  return (
    <span className="tag health-verdict" data-tone={tone}>
      <Icon aria-hidden />
      {words.health.verdicts[verdict]}
    </span>
  );
}
