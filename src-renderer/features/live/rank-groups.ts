/** 1, 1, 3: who has as many points shares the place, and the next place counts everybody before. */
interface Scored {
  readonly name: string;
  readonly score: number;
}

export interface Ranked extends Scored {
  readonly rank: number;
  /** Place among the groups: its colour. */
  readonly place: number;
}

export function rankGroups(groups: readonly Scored[]): Ranked[] {
  return groups
    .map(({ name, score }, place) => ({
      name,
      score,
      place,
      rank: 1 + groups.filter((other) => other.score > score).length,
    }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place);
}
