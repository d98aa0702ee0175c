import { useState } from 'react';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { RecoverKey } from './recover-key.tsx';
import { RestoreSteps } from './restore-steps.tsx';
import { StaffChoices } from './staff-choices.tsx';
import { useFacts } from './use-facts.ts';

type Place = 'choices' | 'key' | 'restore';

/** Facts and choices. Whoever restores or brings the key back proves it by the code. */
export function ForStaff({ zone }: { readonly zone: string }) {
  const says = useMaintenanceWords();
  const { facts, refresh } = useFacts();
  const [place, setPlace] = useState<Place>('choices');
  const back = () => setPlace('choices');
  if (facts === null) {
    return (
      <main className="waiting" role="status">
        <p>{says.restore.looking}</p>
      </main>
    );
  }
  if (place === 'key') return <RecoverKey onBack={back} />;
  if (place === 'restore') return <RestoreSteps facts={facts} zone={zone} onBack={back} />;
  return <StaffChoices facts={facts} zone={zone} onRefresh={refresh} onChoose={setPlace} />;
}
