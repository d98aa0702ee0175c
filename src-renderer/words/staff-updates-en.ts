import type { StaffUpdatesWords } from './staff-updates-zh-cn.ts';

export const staffUpdatesEn: StaffUpdatesWords = {
  title: 'Update',
  hint: 'Update: plug in a stick with an update file (.s163u); it is listed here.',
  lead: (version) =>
    `This PC runs version ${version}. Here a file is checked and copied; nothing is installed by itself.`,
  places: { own: 'backup folder of this PC', folder: 'second place', stick: 'stick' },
  version: (version) => `Version ${version}`,
  noVersion: 'Version unknown',
  signed: (day, signer) => `Signed by the publisher ${signer} on ${day}`,
  unsigned: 'No signature of the publisher',
  usable: 'Can be used',
  refusals: {
    'not-a-file': 'is no ordinary file',
    'not-an-update': 'is no update of this program',
    'wrong-signature': 'has a wrong signature: it does not come from the publisher; do not use it',
    'other-platform': 'is for another system',
    'not-newer': 'is no newer than this version',
    incomplete: 'is not whole; copy it again',
    changed: 'is not what was signed; copy it again',
    unreadable: 'cannot be read; plug the stick in again or use another',
    'taken-already': 'is on this PC already',
  },
  take: 'Check and copy here',
  takeOf: (version) => `Check version ${version} and copy it here`,
  taking: 'Backing up, checking and copying. Leave the stick in and the power on.',
  taken: (version) => `Version ${version} was checked and is on this PC`,
  backedUp: 'A backup was made before.',
  notBackedUp: 'No backup could be made before: make one under Backup, then install.',
  waiting: {
    title: (version) => `Version ${version} is on this PC and waits to be installed`,
    next: 'What comes next',
    close:
      'After closing time the maintainer ends the kiosk; where it starts by itself, stop the service or leave its account first.',
    run: {
      exe: 'Sign in as an administrator of the system and run this file:',
      deb: 'As an administrator of the system, install this file with the package manager (apt install):',
      AppImage: 'Put this file in place of the former AppImage:',
      dmg: 'As an administrator of the system, open this file and drag the program to Applications:',
    },
    after:
      'Start the program again. It backs up by itself before it changes data; “Versions” on this page then shows the new one.',
  },
};
