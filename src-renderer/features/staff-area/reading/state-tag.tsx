import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FormOutlined,
  IdcardOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { SessionState } from '../../../../src-main/contract/reading.ts';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

// Not every icon will do: some carry a style element, which the page’s policy forbids.
const icons = {
  planned: ClockCircleOutlined,
  open: IdcardOutlined,
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
