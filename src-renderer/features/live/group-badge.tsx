/** The number of a group on its colour: told apart without the colour, too. */
export function GroupBadge({ place }: { readonly place: number }) {
  return (
    <span className="group-badge num" data-group={place} aria-hidden="true">
      {place + 1}
    </span>
  );
}
