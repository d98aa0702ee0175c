import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ExportFormat } from '../../../../src-main/contract/quiz-exchange.ts';
import type { QuizTopic } from '../../../../src-main/contract/quiz-questions.ts';
import { useDuty } from '../parts/staff-duty.ts';

const formats: readonly ExportFormat[] = ['xlsx', 'gift', 'moodle-xml', 'json'];

interface ExportMenuProps {
  readonly topic: QuizTopic | null;
  readonly isBusy: boolean;
  readonly onExport: (format: ExportFormat) => void;
}

/** The questions in use, of the topic that is looked at, in the format chosen. */
export function ExportMenu({ topic, isBusy, onExport }: ExportMenuProps) {
  const { words } = useDuty();
  const says = words.questionBank;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'lead',
            type: 'group',
            label: says.exportLead(topic === null ? says.allTopics : says.topics[topic]),
            children: formats.map((key) => ({ key, label: says.exportFormats[key] })),
          },
        ],
        onClick: ({ key }) => {
          const format = formats.find((each) => each === key);
          if (format !== undefined) onExport(format);
        },
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy}>
        {says.export}
      </Button>
    </Dropdown>
  );
}
