import { Modal } from 'antd';
import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface PublishCampaignProps {
  readonly report: CampaignReport;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PublishCampaign({ report, onClose, onDone }: PublishCampaignProps) {
  const { words, times, tell } = useDuty();
  const says = words.campaigns.publishing;
  const publish = useDeed('quiz.publishCampaign');
  const { campaignId, version, title, opensAt, closesAt } = report.campaign;
  const lines = [
    says.people(report.people.invited),
    says.window(times.full(opensAt), times.full(closesAt)),
    says.shown,
    says.fixed,
  ];
  const confirm = async () => {
    if ((await publish.run({ campaignId, version })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Modal
      open
      centered
      width={680}
      scrollLock={false}
      title={says.title}
      onCancel={onClose}
      okText={says.confirm}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: publish.isBusy }}
      onOk={() => void confirm()}
    >
      <div className="confirm">
        <p className="confirm-lead">{title}</p>
        <h3>{says.consequences}</h3>
        <ul className="num">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Trouble problem={publish.problem} />
      </div>
    </Modal>
  );
}
