import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FormOutlined,
  MinusCircleOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons';
import type { CampaignPhase } from '../../../words/staff-campaigns-zh-cn.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { phaseTones } from './campaign-phase.ts';

const icons = {
  draft: FormOutlined,
  coming: ClockCircleOutlined,
  open: PlayCircleOutlined,
  over: CheckCircleOutlined,
  withdrawn: MinusCircleOutlined,
} as const;

export function PhaseTag({ phase }: { phase: CampaignPhase }) {
  const { words } = useDuty();
  const Icon = icons[phase];
  return (
    <span className="tag" data-tone={phaseTones[phase]}>
      <Icon aria-hidden /> {words.campaigns.phases[phase]}
    </span>
  );
}
