import './assembly.css';
import './assembly-meeting.css';
import './assembly-result.css';
import { useSearchParams } from 'wouter';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { AssemblyCourse } from './assembly-course.tsx';
import { FormerList } from './former-list.tsx';
import { Opening } from './opening.tsx';
import { useAssembly } from './use-assembly.ts';

const tabs = ['now', 'former'] as const;

/** 换届: the one under way, and those before; `?tab=former`. */
export function Assembly() {
  const { words } = useDuty();
  const says = words.assembly;
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'former' ? 'former' : 'now';
  const { held, assembly, take } = useAssembly();
  return (
    <Page title={says.title} lead={says.lead}>
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={tab}
          options={tabs.map((value) => ({ value, label: says.tabNames[value] }))}
          onChoose={(chosen) => setSearch(chosen === 'now' ? {} : { tab: chosen }, { replace: true })}
        />
      </div>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {tab === 'former' ? (
        <FormerList former={held.value?.former ?? null} />
      ) : held.value === null ? null : assembly === null ? (
        <Opening onOpened={held.reload} />
      ) : (
        <AssemblyCourse course={{ assembly, take, reload: held.reload }} />
      )}
    </Page>
  );
}
