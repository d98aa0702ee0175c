import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** Of the range shown: rooms, mean, what is overdue, and how often each point was a problem. */
export function InspectionFigures({ figures }: { figures: Answer<'inspections.list'>['figures'] }) {
  const { words } = useDuty();
  const says = words.inspections.figures;
  const mean = figures.meanScore === null ? words.common.none : figures.meanScore.toFixed(1);
  const most = Math.max(1, ...figures.problems.map(({ times }) => times));
  const tiles = [
    [says.rooms, String(figures.rooms), says.roomsUnit, false],
    [says.mean, mean, says.meanUnit, false],
    [says.overdue, String(figures.overdue), says.overdueUnit, figures.overdue > 0],
  ] as const;
  return (
    <section className="inspection-figures">
      <dl>
        {tiles.map(([label, value, unit, isUrgent]) => (
          <div key={label} className="panel-staff" data-urgent={isUrgent ? '' : undefined}>
            <dt>{label}</dt>
            <dd>
              <b className="num">{value}</b> <small>{unit}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div className="panel-staff inspection-bars">
        <h3>{says.problems}</h3>
        <ul>
          {figures.problems.map(({ point, times }) => (
            <li key={point}>
              <span>{words.inspections.points[point]}</span>
              <i aria-hidden>
                <i style={{ width: `${(times / most) * 100}%` }} />
              </i>
              <b className="num">{says.times(times)}</b>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
