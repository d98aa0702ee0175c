import { useState } from 'react';
import type { OwnSection } from '../../../src-main/contract/own-data.ts';
import { Pager } from '../../ui/act-bar.tsx';
import { useWords } from '../../words/use-words.ts';

const perPage = 12;

/** Which kinds of a list are shown, and how to turn to the others. */
export function useSectionPages(sections: readonly OwnSection[]) {
  const { pager } = useWords();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(sections.length / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));
  return {
    shown: sections.slice(at * perPage, (at + 1) * perPage),
    turner: <Pager words={pager} page={at} pages={pages} onTurn={setPage} />,
  };
}

/** Says what is held and not shown, and why: no kind of data. */
const isTold = ({ key }: OwnSection): boolean => key === 'not-shown';
/** Kinds of which something is held. */
export const heldOf = (sections: readonly OwnSection[]): OwnSection[] =>
  sections.filter((section) => section.total > 0 && !isTold(section));
export const toldOf = (sections: readonly OwnSection[]): OwnSection[] => sections.filter(isTold);

interface OwnSectionsProps {
  readonly label: string;
  readonly sections: readonly OwnSection[];
  readonly onOpen: (section: OwnSection) => void;
}

/** A card a kind: what it is, how many records, how long they stay. */
export function OwnSections({ label, sections, onOpen }: OwnSectionsProps) {
  const { ownData: says } = useWords();
  return (
    <div className="own-sections" role="group" aria-label={label}>
      {sections.map((section) => (
        <button key={section.key} type="button" className="panel" onClick={() => onOpen(section)}>
          <b>{section.title}</b>
          <em className="num">{isTold(section) ? '' : says.count(section.total)}</em>
          <span className="num">{section.kept}</span>
        </button>
      ))}
    </div>
  );
}
