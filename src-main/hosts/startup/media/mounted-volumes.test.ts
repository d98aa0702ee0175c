import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeClock } from '../../../../tests/support/fake-clock.ts';
import { linuxVolumes, windowsVolumes } from './mounted-volumes.ts';
import { onLinux, systemMedia } from './system-media.ts';

const mounts = `/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sdb1 /media/kiosk/U\\040\\347\\233\\230 vfat rw,nosuid,flush 0 0
/dev/sdc1 /run/media/kiosk/LOCKED vfat ro,nosuid 0 0
/dev/sdd1 /mnt/data ext4 rw 0 0
/dev/mmcblk0p1 /mnt/card exfat rw 0 0
/dev/sdb2 /opt/elsewhere vfat rw 0 0
/dev/sde /media/kiosk/whole exfat rw 0 0
/dev/loop0 /media/kiosk/image vfat rw 0 0
/dev/loop1p1 /media/kiosk/part vfat rw 0 0
tmpfs /media/kiosk/fake tmpfs rw 0 0
`;

describe('sticks on Linux', () => {
  // Bug: a stick without partitions is not found, as its own number is taken for that of a partition.
  // Bug: the system's own disk or one that takes no writes is offered for a backup, or the stick is not found for its name.
  it('are removable, writable and mounted where sticks are', () => {
    const removable = new Set(['sdb', 'sdc', 'sde', 'mmcblk0', 'loop0', 'loop1']);
    const found = linuxVolumes(
      mounts,
      (disk) => removable.has(disk),
      (device) => (device === '/dev/sdb1' ? '1A2B-3C4D' : undefined),
    );
    expect(found).toEqual([
      { id: '1A2B-3C4D', label: 'U 盘', path: '/media/kiosk/U 盘' },
      { id: '/mnt/card', label: 'card', path: '/mnt/card' },
      ...['whole', 'image', 'part'].map((label) => ({
        id: `/media/kiosk/${label}`,
        label,
        path: `/media/kiosk/${label}`,
      })),
    ]);
  });
});

/** As the kernel and udev lay it out: disks are links to where they hang. */
describe.skipIf(process.platform === 'win32')('a tree of Linux', () => {
  // Bug: a large stick calls itself a fixed disk and is not found; the inner disk is taken for a stick; its id is its device's.
  it('is read: what hangs on USB, by the UUID of its file system', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'station-sys-'));
    const disk = (name: string, hangs: string, removable: string) => {
      const at = path.join(root, 'sys/devices', hangs, 'block', name);
      mkdirSync(at, { recursive: true });
      writeFileSync(path.join(at, 'removable'), `${removable}\n`);
      symlinkSync(path.relative(path.join(root, 'sys/block'), at), path.join(root, 'sys/block', name));
    };
    for (const folder of ['sys/block', 'proc', 'dev/disk/by-uuid'])
      mkdirSync(path.join(root, folder), { recursive: true });
    disk('sda', 'pci0000:00/0000:00:17.0/ata1/host0/target0:0:0/0:0:0:0', '0');
    disk('sdb', 'pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/target6:0:0/6:0:0:0', '0');
    disk('sdc', 'pci0000:00/0000:00:14.0/usb2/2-2/2-2:1.0/host7/target7:0:0/7:0:0:0', '1');
    symlinkSync('../../sdb1', path.join(root, 'dev/disk/by-uuid/66A1-0BE2'));
    const mounts = [
      '/dev/sda2 /mnt/inner ext4 rw 0 0',
      '/dev/sdb1 /media/kiosk/示例盘 vfat rw 0 0',
      '/dev/sdc /run/media/kiosk/card exfat rw 0 0',
    ];
    writeFileSync(path.join(root, 'proc/mounts'), `${mounts.join('\n')}\n`);
    expect(await onLinux(root)).toEqual([
      { id: '66A1-0BE2', label: '示例盘', path: '/media/kiosk/示例盘' },
      { id: '/run/media/kiosk/card', label: 'card', path: '/run/media/kiosk/card' },
    ]);
    rmSync(root, { recursive: true });
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
