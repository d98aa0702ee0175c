import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { ChartPanel } from '../figures/chart-panel.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { shareText } from './campaign-phase.ts';
import { buildingColumns, type TurnoutRow } from './turnout-columns.tsx';

/** The ones to remind first. */
const mostBars = 8;

/** Each building, and its floors below it. */
export function TurnoutPanel({ report }: { report: CampaignReport }) {
  const { words } = useDuty();
  const says = words.campaigns.overview;
  const { buildings } = report;
  const named = buildings.map((one) => ({ ...one, name: one.building || says.unknownBuilding }));
  const drawn = named.toSorted((one, other) => one.took / one.invited - other.took / other.invited).slice(0, mostBars);
  const rows: TurnoutRow[] = named.flatMap(({ name, floors, ...whole }) => [
    { key: name, isWhole: true, name, under: says.whole, ...whole },
    // One floor alone says nothing the building does not.
    ...(floors.length < 2
      ? []
      : floors.map(({ floor, ...counts }) => ({
          key: `${name} ${floor}`,
          isWhole: false,
          name: '',
          under: floor === '' ? says.unknownFloor : says.floorName(floor),
          ...counts,
        }))),
  ]);
  return (
    <ChartPanel
      title={says.turnout}
      chart={{
        aria: says.turnoutAria(drawn.length),
        names: drawn.map(({ name }) => name),
        values: drawn.map(({ took, invited }) => took / invited),
        shown: drawn.map(({ took, invited }) => says.bar(took, invited, shareText(took, invited))),
        isLying: true,
        full: 1,
      }}
      note={drawn.length < named.length ? says.mostShown(drawn.length, named.length) : null}
      columns={buildingColumns(words)}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
