interface TitleCellProps {
  readonly book: { readonly title: string; readonly author?: string; readonly publisher?: string };
  /** What pressing it does, for who cannot see the row. */
  readonly name?: string;
  readonly onOpen?: () => void;
}

/** A title of up to 120 characters flows over lines; who wrote it stands below. */
export function TitleCell({ book, name, onOpen }: TitleCellProps) {
  const under = [book.author ?? '', book.publisher ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <span className="book-title">
      {onOpen === undefined ? (
        <b>{book.title}</b>
      ) : (
        <button
          type="button"
          className="link-cell"
          aria-label={name}
          onClick={(event) => {
            // The row opens it too.
            event.stopPropagation();
            onOpen();
          }}
        >
          {book.title}
        </button>
      )}
      {under === '' ? null : <span>{under}</span>}
    </span>
  );
}
