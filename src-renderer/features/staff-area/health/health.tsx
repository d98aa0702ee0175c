import './health.css';
import { DownloadOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Scroller } from '../../../ui/scroller.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { useWork } from '../parts/use-work.ts';
import { UpdatePanel } from './update-panel.tsx';
import { useHealthCards } from './health-cards.ts';
import { HealthCard } from './health-card.tsx';
import { VerdictTag } from './verdict-tag.tsx';
import { worstOf } from './worst.ts';

const everyMs = 10_000;

/** 运行状况: one page for whoever looks after the machine. */
export function Health() {
  const { words, tell } = useDuty();
  const says = words.health;
  const report = useAnswer('health.report', {}, everyMs);
  const check = useWork('health.check');
  const file = useFile('health.diagnosis');
  const cards = useHealthCards(report.value);
  const onCheck = async () => {
    const done = await check.run({});
    report.reload();
    if (done === null) return;
    const count = done.findings.length;
    tell(count === 0 ? 'ok' : 'err', says.checked(count));
  };
  const overall = worstOf(cards.flatMap(({ verdict }) => verdict ?? []));
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={file.isBusy}
            aria-describedby="diagnosis-hint"
            onClick={() => void file.fetch({})}
          >
            {says.diagnosis}
          </Button>
          <Button
            type="primary"
            icon={<SafetyOutlined aria-hidden />}
            loading={check.isBusy}
            onClick={() => void onCheck()}
          >
            {says.check}
          </Button>
        </>
      }
    >
      <Trouble problem={report.problem ?? check.problem ?? file.problem} onRetry={report.reload} />
      {report.value === null ? (
        <p className="staff-hint" role="status">
          {report.problem === null ? words.common.loading : ''}
        </p>
      ) : (
        <Scroller className="page-scroll health" label={says.title}>
          <p className="health-overall">
            <VerdictTag verdict={overall} />
            <b>{says.overall[overall]}</b>
            <small id="diagnosis-hint">{`${says.diagnosis}：${says.diagnosisHint}`}</small>
          </p>
          <UpdatePanel />
          {cards.map((card) => (
            <HealthCard key={card.name} card={card} />
          ))}
        </Scroller>
      )}
    </Page>
  );
}
