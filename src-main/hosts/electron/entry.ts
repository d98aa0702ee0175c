/** Entry of the packed program: nothing native is loaded before it is known to be what was packed. */
import { dialog } from 'electron';
import { nativeFault } from '../startup/native-files.ts';
import { bothLanguages } from '../startup/sentence.ts';

// On macOS signing rewrites native files after the list is made, and guards them itself.
const fault = process.platform === 'darwin' ? null : nativeFault(import.meta.dirname);
if (fault === null) {
  // A program of its own in the same folder; Electron waits with `ready` for what is awaited here.
  await import(new URL('shell.js', import.meta.url).href);
} else {
  const sentence = {
    zh: `程序文件与安装时不一致（${fault.file}），未启动。请用安装包重新安装，数据不受影响。`,
    en: `A program file is not the one that was installed (${fault.file}); not started. Install again; the data is not touched.`,
  };
  process.stderr.write(bothLanguages(sentence));
  dialog.showErrorBox('163党群服务站', bothLanguages(sentence));
  process.exitCode = 1;
  process.exit();
}
