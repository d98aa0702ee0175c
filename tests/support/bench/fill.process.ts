/** Fills a folder in a process of its own, so that what it took does not count for who opens it. */
import { fillStation } from './filled-station.ts';

const [, , dataDir = '', members = '0', visits = '0'] = process.argv;
await fillStation(dataDir, Number(members), Number(visits));
