import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FormOutlined,
  LoginOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { SessionState } from '../../../../src-main/contract/reading.ts';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

const icons = {
  planned: ClockCircleOutlined,
  open: LoginOutlined,
  ended: FormOutlined,
  closed: CheckCircleOutlined,
  cancelled: MinusCircleOutlined,
} as const;
const tones: Record<SessionState, Tone | undefined> = {
  planned: undefined,
  open: 'ok',
  ended: 'warn',
  closed: undefined,
  cancelled: 'err',
};

export function StateTag({ state }: { state: SessionState }) {
  const { words } = useDuty();
  const Icon = icons[state];
  return (
    <span className="tag" data-tone={tones[state]}>
      <Icon aria-hidden /> {words.reading.states[state]}
    </span>
  );
}
