/** Resident memory of this process in megabytes. */
export const rssAfter = (): number => process.memoryUsage.rss() / 1_000_000;
