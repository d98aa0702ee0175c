/** Five years of sessions, in a process of their own. Arguments: a folder, members, sessions, people in each. */
import { fillStation } from './filled-station.ts';
import { fillYears } from './filled-readings.ts';

const [, , dataDir = '', members = '0', sessions = '0', attending = '0'] = process.argv;
await fillStation(dataDir, Number(members), 0);
await fillYears(dataDir, {
  sessions: Number(sessions),
  attending: Number(attending),
  members: Number(members),
});
