import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../../tests/support/fake-clock.ts';
import { linuxVolumes, windowsVolumes } from './mounted-volumes.ts';
import { systemMedia } from './system-media.ts';

const mounts = `/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sdb1 /media/kiosk/U\\040\\347\\233\\230 vfat rw,nosuid,flush 0 0
/dev/sdc1 /run/media/kiosk/LOCKED vfat ro,nosuid 0 0
/dev/sdd1 /mnt/data ext4 rw 0 0
/dev/mmcblk0p1 /mnt/card exfat rw 0 0
/dev/sdb2 /opt/elsewhere vfat rw 0 0
tmpfs /media/kiosk/fake tmpfs rw 0 0
`;

describe('sticks on Linux', () => {
  // Bug: the system's own disk or one that takes no writes is offered for a backup, or the stick is not found for its name.
  it('are removable, writable and mounted where sticks are', () => {
    const removable = new Set(['sdb', 'sdc', 'mmcblk0']);
    const found = linuxVolumes(
      mounts,
      (disk) => removable.has(disk),
      (device) => (device === '/dev/sdb1' ? '1A2B-3C4D' : undefined),
    );
    expect(found).toEqual([
      { id: '1A2B-3C4D', label: 'U 盘', path: '/media/kiosk/U 盘' },
      { id: '/mnt/card', label: 'card', path: '/mnt/card' },
    ]);
  });
});

describe('sticks on Windows', () => {
  // Bug: one stick alone is not found, since PowerShell writes a list of one without a list around it.
  it('are read from one volume, several or none', () => {
    const stick = { DriveLetter: 'E', FileSystemLabel: '示例U盘', UniqueId: '\\\\?\\Volume{1}\\' };
    const named = { id: '\\\\?\\Volume{1}\\', label: '示例U盘 (E:)', path: 'E:\\' };
    expect(windowsVolumes(JSON.stringify(stick))).toEqual([named]);
    const nameless = { DriveLetter: 'F', FileSystemLabel: '', UniqueId: null };
    expect(windowsVolumes(JSON.stringify([stick, nameless]))).toEqual([named, { id: 'F', label: 'F:', path: 'F:\\' }]);
    for (const text of ['', 'null', '[]', 'Get-Volume : Access denied', '[{"DriveLetter":7}]']) {
      expect(windowsVolumes(text)).toEqual([]);
    }
  });

  // Bug: PowerShell is started for every member of staff who looks at a screen.
  it('are asked for once in ten seconds', async () => {
    const clock = fakeClock();
    const started: string[] = [];
    const run = async (program: string) => {
      started.push(program);
      return { code: 0, out: '' };
    };
    const media = systemMedia({ platform: 'win32', systemRoot: 'D:\\Windows' }, clock, run);
    for (const seconds of [0, 9, 1]) {
      clock.advance(seconds * 1000);
      expect(await media.volumes()).toEqual([]);
    }
    expect(started).toHaveLength(2);
    expect(started[0]).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  });
});

// Bug: a system without /sys, /proc or sticks ends the program.
it.each(['linux', 'darwin'] as const)('none are found here as %s', async (platform) => {
  expect(Array.isArray(await systemMedia({ platform, systemRoot: '' }, fakeClock()).volumes())).toBe(true);
});
