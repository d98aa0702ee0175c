import './sections.css';

interface SectionsProps {
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** A longer text to be read standing: short paragraphs, each under its question. */
export function Sections({ sections }: SectionsProps) {
  return (
    <div className="sections">
      {sections.map(({ heading, text }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
