import { useEffect, useState } from 'react';
import type { OwnSection } from '../../../src-main/contract/own-data.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { OwnDialog } from './own-dialog.tsx';
import { OwnNone } from './own-none.tsx';
import { useOwnProgress } from './own-progress.store.ts';
import { OwnRecords } from './own-records.tsx';
import { heldOf, OwnSections, toldOf, useSectionPages } from './own-sections.tsx';
import { useOwnAnswer, useOwnDeed } from './use-own.ts';

/** 我的信息: everything that is held, kind by kind, with its reason and its end; and all of it on paper. */
export function OwnHeld({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const says = words.ownData;
  const say = useSaid((state) => state.say);
  const { askAbout } = useOwnProgress();
  const { value, problem, load } = useOwnAnswer('own.data');
  const print = useOwnDeed('own.printData');
  const [open, setOpen] = useState<OwnSection | 'none' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [printed, setPrinted] = useState<number | null>(null);
  const sections = value?.sections ?? [];
  const held = heldOf(sections);
  const none = sections.filter(({ total }) => total === 0);
  const records = held.reduce((sum, { total }) => sum + total, 0);
  const pages = useSectionPages([...held, ...toldOf(sections)]);
  const refused = print.problem === null ? null : problemSentence(words, print.problem);
  const told = refused ?? (printed === null ? null : says.printed(printed));
  useEffect(() => {
    say(told ?? says.tabs.data);
    return () => say('');
  }, [say, told, says]);

  const go = async () => {
    const sent = await print.run({});
    setAsking(false);
    setPrinted(sent?.sheets ?? null);
  };
  const body = () => {
    if (problem !== null) return <Nothing icon="unknown" title={problemSentence(words, problem)} isAsking />;
    if (value === null) return <Nothing icon="calm" title={words.frame.loading} />;
    if (open === 'none') return <OwnNone sections={none} />;
    if (open !== null) return <OwnRecords section={open} />;
    return (
      <div className="own-held">
        <p className="own-lead num">
          {told === null ? (
            says.lead(held.length, records)
          ) : (
            <b className={refused === null ? 'own-done' : 'own-told'}>{told}</b>
          )}
          {none.length === 0 ? null : (
            <button type="button" className="btn quiet" onClick={() => setOpen('none')}>
              {says.none(none.length)}
            </button>
          )}
        </p>
        <OwnSections label={says.tabs.data} sections={pages.shown} onOpen={setOpen} />
      </div>
    );
  };
  return (
    <>
      {body()}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {problem === null ? null : (
          <button type="button" className="btn primary" onClick={() => void load()}>
            {words.result.retry}
          </button>
        )}
        {open === null ? pages.turner : null}
        {open === null ? null : (
          <button type="button" className="btn quiet" onClick={() => setOpen(null)}>
            {says.back}
          </button>
        )}
        {open === null || open === 'none' || !held.includes(open) ? null : (
          <button
            type="button"
            className="btn quiet is-apart"
            onClick={() => askAbout({ key: open.key, title: open.title })}
          >
            {says.wrong}
          </button>
        )}
        {value === null || open !== null ? null : (
          <button type="button" className="btn primary" disabled={print.isBusy} onClick={() => setAsking(true)}>
            <Icon name="printer" size={34} />
            {says.print}
          </button>
        )}
      </ActBar>
      {isAsking ? (
        <OwnDialog
          title={says.printTitle}
          cancel={says.cancel}
          confirm={print.isBusy ? says.printing : says.print}
          isBusy={print.isBusy}
          onCancel={() => setAsking(false)}
          onConfirm={() => void go()}
        >
          <p className="num">{says.printText(held.length, records)}</p>
        </OwnDialog>
      ) : null}
    </>
  );
}
