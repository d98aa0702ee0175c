import { Drawer } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { TermAssembly } from './term-assembly.tsx';
import { TermHours } from './term-hours.tsx';
import { TermStaff } from './term-staff.tsx';
import type { TermRow } from './rows.ts';

interface TermArchiveProps {
  readonly term: TermRow;
  readonly onClose: () => void;
}

/** What is on record of a term: who served, how long, and who chose them. */
export function TermArchive({ term, onClose }: TermArchiveProps) {
  const { words, may } = useDuty();
  const says = words.posts.archive;
  return (
    <Drawer open size={1000} title={says.title(words.posts.term(term.number))} onClose={onClose} destroyOnHidden>
      <div className="form term-archive">
        <p className="num">
          <span className="tag">{words.posts.states[term.state]}</span>
          {`${term.from} — ${term.to ?? words.posts.terms.unknownEnd}`}
        </p>
        <TermStaff termId={term.termId} />
        {may('rota.hours') && term.state !== 'planned' ? <TermHours termId={term.termId} /> : null}
        {may('assembly.list') ? <TermAssembly number={term.number} /> : null}
      </div>
    </Drawer>
  );
}
