import './sections.css';
import { Scroller } from './scroller.tsx';

interface SectionsProps {
  /** Of the part of the screen, where there may not be room for all of it; it scrolls then. */
  readonly label?: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** A longer text to be read standing: short paragraphs, each under its question. */
export function Sections({ label, sections }: SectionsProps) {
  const text = (
    <div className="sections">
      {sections.map(({ heading, text: said }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p>{said}</p>
        </section>
      ))}
    </div>
  );
  return label === undefined ? (
    text
  ) : (
    <Scroller className="sections-scroll" label={label}>
      {text}
    </Scroller>
  );
}
