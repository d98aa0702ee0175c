import type { Talk } from '../../../../src-main/contract/mentoring.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { OpenLine } from './line-editor.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { WrittenNote } from './written-note.tsx';

/** Newest first; long texts are cut here and whole in the drawer. */
export function TalksTab({ talks, onOpen }: { talks: readonly Talk[]; onOpen: OpenLine }) {
  const { words } = useDuty();
  const says = words.mentoring;
  if (talks.length === 0) return <NothingYet sentence={says.talk.empty} />;
  return (
    <Scroller className="mentoring-scroll" label={says.person.tabNames.talks}>
      <ol className="mentoring-cards">
        {talks.map((talk) => (
          <li key={talk.talkId} className="panel-staff">
            <header>
              <button
                type="button"
                className="link-cell num"
                aria-label={says.talk.open(talk.heldOn)}
                onClick={() => onOpen({ kind: 'talk', line: talk })}
              >
                {talk.heldOn} {talk.startsAt}
              </button>
              <span>
                {says.methods[talk.method]} · {talk.place} · {talk.talker.name}
                {talk.talkerPost === '' ? '' : `（${talk.talkerPost}）`}
              </span>
              <WrittenNote line={talk} />
            </header>
            <p className="mentoring-text">{talk.content}</p>
            {talk.suggestion === '' ? null : (
              <p className="mentoring-text" data-minor>
                {talk.suggestion}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Scroller>
  );
}
