import './trouble.css';
import { useWords } from '../words/use-words.ts';

/** The host has not answered for a while. What was typed stays below; this goes when it answers again. */
export function HostAway() {
  const words = useWords();
  return (
    <div className="host-away">
      <main className="trouble" role="alert">
        <h1>{words.trouble.restarting}</h1>
        <p>{words.trouble.restartingText}</p>
      </main>
    </div>
  );
}
