import { Modal } from 'antd';
import type { NoticeDetail } from '../../../../src-main/contract/notices.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface PublishNoticeProps {
  readonly notice: NoticeDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PublishNotice({ notice, onClose, onDone }: PublishNoticeProps) {
  const { words, tell } = useDuty();
  const says = words.notices.publishing;
  const publish = useDeed('notices.publish');
  const { noticeId, version, kind, branchName, startsOn, lastOn, named, isProvisional } = notice;
  const lines = [
    says.shown(startsOn, lastOn),
    says.named(named.length),
    says.final,
    ...(isProvisional ? [says.provisional] : []),
  ];
  const confirm = async () => {
    if ((await publish.run({ noticeId, version })) === null) return;
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
        <p className="confirm-lead">
          {branchName} · {words.notices.kinds[kind]}
        </p>
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
