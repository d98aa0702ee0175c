import './maintenance.css';
import { Frame } from '../../ui/frame.tsx';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { useWords } from '../../words/use-words.ts';
import { RestoreSteps } from './restore-steps.tsx';
import { useFacts } from './use-facts.ts';

interface MoveInProps {
  readonly zone: string;
  readonly onBack: () => void;
}

/** 从旧电脑搬来: a station that was never set up takes over everything of another PC. */
export function MoveIn({ zone, onBack }: MoveInProps) {
  const words = useWords();
  const says = useMaintenanceWords();
  const { facts } = useFacts();
  return (
    <Frame
      title={says.move.title}
      subtitle={words.setUp.title}
      corner={{ figure: '', words: '', isLeaving: false }}
      footer={<span>{says.move.lead}</span>}
    >
      {facts === null ? (
        <main className="waiting" role="status">
          <p>{says.restore.looking}</p>
        </main>
      ) : (
        <RestoreSteps facts={facts} zone={zone} onBack={onBack} />
      )}
    </Frame>
  );
}
