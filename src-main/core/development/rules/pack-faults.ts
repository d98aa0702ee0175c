/** What no rule pack may do: leave out a step or a rule, or make a national length shorter. */
interface NationalShape {
  readonly id: string;
  readonly steps: readonly {
    readonly step: number;
    readonly stage: number;
    readonly rule: string;
    readonly after: readonly number[];
  }[];
  readonly rules: readonly { readonly id: string; readonly value: Readonly<Record<string, number>> }[];
}
interface OverlayShape {
  readonly rules: readonly OverlayRuleShape[];
}
type OverlayRuleShape =
  | {
      readonly id: string;
      readonly kind: 'min-months';
      readonly step: number;
      readonly since: number;
      readonly months: number;
    }
  | {
      readonly id: string;
      readonly kind: 'notice';
      readonly step: number;
      readonly days?: number | undefined;
      readonly workDays?: number | undefined;
    }
  | { readonly id: string; readonly kind: 'mentors'; readonly count: number }
  | { readonly id: string; readonly kind: 'assessment-every'; readonly months: number }
  | { readonly id: string; readonly kind: 'reports' | 'report-every' | 'check' };

/** The last step of each of the five stages. */
export const stageEnds = [2, 6, 11, 18, 25] as const;
export const stageOf = (step: number): number => stageEnds.findIndex((end) => step <= end) + 1;

/** Names of the numbers each rule needs. R-19 is no rule; R-11 stands in the newer text alone. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'R-01': ['years'],
  'R-03': ['months'],
  'R-04': ['topics'],
  'R-06': ['least', 'most'],
  'R-07': ['kinds'],
  'R-08': ['months'],
  'R-09': ['months'],
  'R-10': ['sources'],
  'R-12': ['count'],
  'R-15': ['days', 'hours'],
  'R-17': ['months'],
  'R-18': ['months'],
  'R-25': ['items'],
  'R-26': ['months', 'specialMonths'],
  'R-27': ['months'],
  'R-28': ['months'],
  'R-29': ['least', 'most', 'times'],
  'R-30': ['sources'],
  'R-31': ['months'],
  'R-35': ['months'],
  'L-01': ['months'],
  'L-02': ['months'],
  'L-03': ['months'],
};
const national = Array.from({ length: 35 }, (_, at) => `R-${String(at + 1).padStart(2, '0')}`).filter(
  (id) => id !== 'R-11' && id !== 'R-19',
);

/** Every step that comes before, however far. */
function behind(pack: NationalShape, step: number, seen = new Set<number>()): Set<number> {
  for (const earlier of pack.steps.find((one) => one.step === step)?.after ?? []) {
    if (seen.has(earlier)) continue;
    seen.add(earlier);
    behind(pack, earlier, seen);
  }
  return seen;
}

export function nationalFaults(pack: NationalShape): string[] {
  const ids = new Set(pack.rules.map(({ id }) => id));
  const valueOf = (id: string) => pack.rules.find((rule) => rule.id === id)?.value ?? {};
  return [
    ...(pack.steps.map(({ step }) => step).join() === Array.from({ length: 25 }, (_, at) => at + 1).join()
      ? []
      : ['not the 25 steps in order']),
    ...pack.steps
      .filter(({ step, stage }) => stage !== stageOf(step))
      .map(({ step }) => `step ${String(step)} of the wrong stage`),
    ...pack.steps
      .filter(({ rule }) => !ids.has(rule))
      .map(({ step, rule }) => `step ${String(step)} names ${rule}, which is not here`),
    ...(behind(pack, 25).size === 24 ? [] : ['a step can be left out on the way to the last']),
    ...(behind(pack, 25).has(25) ? ['steps wait for each other'] : []),
    ...(ids.size < pack.rules.length ? ['a rule stands twice'] : []),
    ...[...national, 'L-01', 'L-02', 'L-03'].filter((id) => !ids.has(id)).map((id) => `${id} is missing`),
    ...Object.entries(needed).flatMap(([id, names]) =>
      names.filter((name) => valueOf(id)[name] === undefined).map((name) => `${id} has no ${name}`),
    ),
  ];
}

/** Months the national text asks for between two steps; NULL where it says nothing. */
function nationalMonths(pack: NationalShape, since: number, step: number): number | null {
  const months = (id: string) => pack.rules.find((rule) => rule.id === id)?.value['months'] ?? null;
  if (since === 3 && (step === 7 || step === 8)) return months('R-09');
  if (since === 15 && (step === 22 || step === 23)) return months('R-28');
  return null;
}

function overlayFault(rule: OverlayRuleShape, pack: NationalShape): string | null {
  const valueOf = (id: string) => pack.rules.find((one) => one.id === id)?.value ?? {};
  switch (rule.kind) {
    case 'min-months': {
      if (!behind(pack, rule.step).has(rule.since)) return 'counts from a step that does not come before';
      const least = nationalMonths(pack, rule.since, rule.step);
      return least !== null && rule.months < least ? `shorter than the ${String(least)} months of ${pack.id}` : null;
    }
    case 'notice': {
      if ((rule.days === undefined) === (rule.workDays === undefined)) return 'either days or working days';
      const least = rule.step === 7 ? valueOf('R-11')['workDays'] : undefined;
      return least !== undefined && rule.workDays !== undefined && rule.workDays < least
        ? `shorter than the ${String(least)} working days of ${pack.id}`
        : null;
    }
    case 'mentors':
      return rule.count < (valueOf('R-06')['least'] ?? 1) || rule.count > (valueOf('R-06')['most'] ?? 2)
        ? 'more or fewer mentors than the national text allows'
        : null;
    case 'assessment-every':
      return rule.months > (valueOf('R-08')['months'] ?? 6) ? `rarer than ${pack.id} asks` : null;
    case 'reports':
    case 'report-every':
    case 'check':
      return null;
  }
}

export function overlayFaults(file: OverlayShape, pack: NationalShape): string[] {
  const ids = file.rules.map(({ id }) => id);
  return [
    ...(new Set(ids).size < ids.length ? ['a rule stands twice'] : []),
    ...ids.filter((id) => pack.rules.some((rule) => rule.id === id)).map((id) => `${id} is a rule of ${pack.id}`),
    ...file.rules.flatMap((rule) => {
      const fault = overlayFault(rule, pack);
      return fault === null ? [] : [`${rule.id}: ${fault}`];
    }),
  ];
}
