import type { troubleZhCn } from './trouble-zh-cn.ts';

export const troubleEn: typeof troubleZhCn = {
  reopening: {
    title: 'Restoring',
    keepOn: 'Leave the power on and the stick in. It opens again by itself, usually within a minute.',
    paper: 'Visitors use the paper sheet meanwhile.',
    done: 'Open again',
    lookAt:
      'An administrator finds the comparison at the staff door under Backup. Passphrases are those of the restored data.',
    thanks: 'Goes home by itself',
  },
  trouble: {
    title: 'Something went wrong on this page',
    text: 'One moment, it is being restored. If it stays like this, use the paper sheet and tell the staff.',
    restarting: 'Starting again',
    restartingText: 'The kiosk is starting again and comes back here by itself. If it is urgent, use the paper sheet.',
  },
};
