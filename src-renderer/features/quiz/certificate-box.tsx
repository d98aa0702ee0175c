import { Icon } from '../../ui/icons.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useAttempt } from './attempt.store.ts';

/** A second press would come to the same. */
const settled = new Set(['certificate.none', 'certificate.printed', 'attempt.unknown', 'printer.none']);

/** The number of the certificate, and how far its paper is. */
export function CertificateBox({ number }: { readonly number: string }) {
  const words = useWords();
  const { result } = words.quiz;
  const { printing, print } = useAttempt();
  const problem = printing.kind === 'problem' ? printing.problem : null;
  return (
    <section className="panel certificate-box">
      <Icon name="quiz" size={72} weight={1.5} />
      <div>
        <h3>{result.certificate}</h3>
        <p className="num">
          {result.number} <b>{number}</b>
        </p>
      </div>
      <p role="status" className={problem === null ? 'certificate-state is-done' : 'certificate-state is-asking'}>
        {printing.kind === 'printed' ? (
          <>
            <Icon name="done" size={34} weight={2.4} />
            {result.printed(printing.printer)}
          </>
        ) : null}
        {printing.kind === 'printing' ? result.printing : null}
        {problem === null ? null : (
          <>
            <Icon name="unknown" size={34} weight={2.2} />
            {problemSentence(words, problem)}
          </>
        )}
      </p>
      {problem !== null && !settled.has(problem.code) ? (
        <button type="button" className="btn quiet" onClick={() => void print()}>
          {words.result.retry}
        </button>
      ) : null}
    </section>
  );
}
