import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { ChartPanel } from '../figures/chart-panel.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { shareText } from './campaign-phase.ts';

/** Weakest first. */
export function TopicsPanel({ report }: { report: CampaignReport }) {
  const { words } = useDuty();
  const says = words.campaigns.overview;
  const rows = report.topics
    .map(({ topic, shown, right }) => ({ name: words.questionBank.topics[topic], shown, right }))
    .toSorted((one, other) => one.right / one.shown - other.right / other.shown);
  return (
    <ChartPanel
      title={says.topics}
      chart={{
        aria: says.topicsAria(rows.length),
        names: rows.map(({ name }) => name),
        values: rows.map(({ right, shown }) => right / shown),
        shown: rows.map(({ right, shown }) => shareText(right, shown)),
        isLying: true,
        full: 1,
      }}
      note={null}
      columns={[
        { key: 'topic', title: says.topic, show: ({ name }) => name },
        { key: 'shown', title: says.shown, isNumber: true, show: ({ shown }) => shown },
        { key: 'right', title: says.right, isNumber: true, show: ({ right }) => right },
        { key: 'rate', title: says.rightShare, isNumber: true, show: ({ right, shown }) => shareText(right, shown) },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
