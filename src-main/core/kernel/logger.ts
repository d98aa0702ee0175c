/** Facts are codes, counts and ids. Names, numbers, cards and free text never go to a log. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
