import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { BandsPanel } from './bands-panel.tsx';
import { figureText, shareText } from './campaign-phase.ts';
import { GradesPanel } from './grades-panel.tsx';
import { TopicsPanel } from './topics-panel.tsx';
import { TurnoutPanel } from './turnout-panel.tsx';

/** 概况: the figures, nobody named. */
export function OverviewTab({ report }: { report: CampaignReport }) {
  const { words, times } = useDuty();
  const says = words.campaigns.overview;
  const { people } = report;
  return (
    <Scroller className="page-scroll figures" label={words.campaigns.page.tabNames.overview}>
      <Tiles report={report} />
      {people.invited === 0 ? (
        <p className="panel-staff figures-empty" role="status">
          {says.nobodyInvited}
        </p>
      ) : (
        <>
          {people.took === 0 ? (
            <p className="panel-staff figures-empty campaign-empty" role="status">
              {says.nobodyYet}
            </p>
          ) : null}
          <div className="figures-two">
            <TurnoutPanel report={report} />
            {people.took === 0 ? <GradesPanel report={report} /> : <BandsPanel report={report} />}
          </div>
          {people.took === 0 ? null : (
            <div className="figures-two">
              <TopicsPanel report={report} />
              <GradesPanel report={report} />
            </div>
          )}
          <p className="staff-hint num">{says.madeAt(times.full(report.madeAt))}</p>
        </>
      )}
    </Scroller>
  );
}

function Tiles({ report }: { report: CampaignReport }) {
  const says = useDuty().words.campaigns.overview;
  const { people, meanScore, medianScore, meanSeconds } = report;
  const { invited, took, passed } = people;
  const seconds = meanSeconds ?? 0;
  const tiles = [
    [says.invited, String(invited), says.peopleUnit, `${says.missing} ${invited - took}`],
    [says.took, String(took), says.peopleUnit, says.ofInvited(shareText(took, invited))],
    [says.passed, String(passed), says.peopleUnit, says.ofTook(shareText(passed, took))],
    [says.mean, figureText(meanScore), says.marksUnit, says.median(figureText(medianScore))],
    [
      says.time,
      meanSeconds === null ? '–' : says.minutes(Math.floor(seconds / 60), seconds % 60),
      '',
      says.attemptsMade(people.attempts),
    ],
  ] as const;
  return (
    <dl className="figures-tiles campaign-tiles">
      {tiles.map(([label, value, unit, note]) => (
        <div key={label} className="panel-staff">
          <dt>{label}</dt>
          <dd>
            <b className="num">{value}</b> <small>{unit}</small>
            <small className="campaign-note num">{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
