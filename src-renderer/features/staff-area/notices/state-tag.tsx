import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  FormOutlined,
  MinusCircleOutlined,
  NotificationOutlined,
} from '@ant-design/icons';
import type { NoticeRow } from '../../../../src-main/contract/notices.ts';
import { useDuty } from '../parts/staff-duty.ts';

const looks = {
  draft: [FormOutlined, undefined],
  waiting: [ClockCircleOutlined, undefined],
  running: [NotificationOutlined, 'ok'],
  over: [ExclamationCircleOutlined, 'warn'],
  settled: [CheckCircleOutlined, undefined],
  withdrawn: [MinusCircleOutlined, undefined],
} as const;

export function StateTag({ state }: { readonly state: NoticeRow['state'] }) {
  const { words } = useDuty();
  const [Icon, tone] = looks[state];
  return (
    <span className="tag" data-tone={tone}>
      <Icon aria-hidden /> {words.notices.states[state]}
    </span>
  );
}
