import type { MinutesBody } from '../../../../../src-main/contract/reading-record.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { isBlank, type MinutesDraft } from './minutes-draft.ts';
import { spoken } from './speech-timer.ts';

interface MinutesViewProps {
  readonly minutes: MinutesBody | MinutesDraft;
  /** Marks the parts that are not the same there. */
  readonly other?: MinutesBody | MinutesDraft;
}

/** Row keys are not part of what was written. */
const written = (part: unknown) => JSON.stringify(part, (name, value: unknown) => (name === 'key' ? undefined : value));

/** Minutes to read. */
export function MinutesView({ minutes, other }: MinutesViewProps) {
  const { words } = useDuty();
  const says = words.minutes;
  const differs = (part: keyof MinutesBody) => other !== undefined && written(minutes[part]) !== written(other[part]);
  const head = (part: keyof MinutesBody, title: string) => (
    <h3>
      {title}{' '}
      {differs(part) ? (
        <span className="tag" data-tone="warn">
          {says.elsewhere.differs}
        </span>
      ) : null}
    </h3>
  );
  return (
    <div className="minutes-view">
      <p>
        {says.recorder} <b>{minutes.recorder?.name ?? words.reading.page.nobody}</b>
        {differs('recorder') ? ` · ${says.elsewhere.differs}` : ''}
      </p>
      {isBlank(minutes) && minutes.speakers.length === 0 ? <p className="staff-hint">{says.empty}</p> : null}
      {minutes.speakers.length === 0 ? null : (
        <section>
          {head('speakers', says.speakers)}
          {minutes.speakers.map((speaker, index) => (
            <article key={index}>
              <h4>
                {speaker.who.name} <span className="num staff-hint">{spoken(speaker.seconds)}</span>
              </h4>
              <p>{speaker.keyPoints}</p>
            </article>
          ))}
        </section>
      )}
      {minutes.excerpts.length === 0 ? null : (
        <section>
          {head('excerpts', says.excerpts)}
          {minutes.excerpts.map((excerpt, index) => (
            <article key={index}>
              <blockquote>{excerpt.text}</blockquote>
              <p className="staff-hint">{excerpt.source}</p>
            </article>
          ))}
        </section>
      )}
      {minutes.questions.length === 0 ? null : (
        <section>
          {head('questions', says.questions)}
          {minutes.questions.map((each, index) => (
            <article key={index}>
              <h4>{each.question}</h4>
              <p>{each.answer}</p>
            </article>
          ))}
        </section>
      )}
      {minutes.summary === '' ? null : (
        <section>
          {head('summary', says.summary)}
          <p>{minutes.summary}</p>
        </section>
      )}
    </div>
  );
}
