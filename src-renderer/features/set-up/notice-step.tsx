import type { ReactNode } from 'react';
import { Sections } from '../../ui/sections.tsx';
import { useWords } from '../../words/use-words.ts';
import { useSetUp } from './set-up.store.ts';

export function NoticeStep({ version, acts }: { readonly version: string; readonly acts: ReactNode }) {
  const words = useWords();
  const { texts, isConfirmed, confirm } = useSetUp();
  return (
    <main className="set-up-notice">
      <article className="panel">
        <header>
          <h2>{words.notice.title}</h2>
          <p className="num">{words.notice.version(version)}</p>
        </header>
        <Sections
          label={words.notice.title}
          sections={words.notice.sections(texts.name.trim(), texts.contact.trim())}
        />
      </article>
      <div className="set-up-confirm">
        <label className="panel">
          <input type="checkbox" checked={isConfirmed} onChange={(event) => confirm(event.target.checked)} />
          {words.setUp.confirmNotice}
        </label>
        {acts}
      </div>
    </main>
  );
}
