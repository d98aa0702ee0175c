/** Rows of posts, rota, assemblies, consents, requests and the trail, of two people; whoever else is named is the other one. */
const day = "'2026-11-20'";
const at = '1795300000000';

export const serviceRowsOf = (one: number, other: number): readonly string[] => [
  `insert or ignore into station_term (id, number, from_day, state, created_at) values (901, 901, ${day}, 'past', ${at})`,
];
