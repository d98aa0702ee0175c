import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { ChartPanel } from '../figures/chart-panel.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { bandNames, shareText } from './campaign-phase.ts';

export function BandsPanel({ report }: { report: CampaignReport }) {
  const says = useDuty().words.campaigns.overview;
  const { took } = report.people;
  const rows = bandNames(report.campaign.totalMarks).map((name, band) => ({ name, people: report.bands[band] ?? 0 }));
  return (
    <ChartPanel
      title={says.bands}
      chart={{
        aria: says.bandsAria(took),
        names: rows.map(({ name }) => name),
        values: rows.map(({ people }) => people),
        shown: rows.map(({ people }) => (people === 0 ? '' : String(people))),
        isLying: false,
      }}
      note={null}
      columns={[
        { key: 'band', title: says.band, show: ({ name }) => name },
        { key: 'people', title: says.people, isNumber: true, show: ({ people }) => people },
        { key: 'share', title: says.share, isNumber: true, show: ({ people }) => shareText(people, took) },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
