import type { openDevelopment } from './open-development.ts';

/** The opened slice, for others to name what they need of it. */
export type Development = Awaited<ReturnType<typeof openDevelopment>>;
