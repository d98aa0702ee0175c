/** `doctor`: how the machine is, or what keeps the station from opening. Names nobody. */
import type { Application } from '../../core/application.ts';
import type { StartUpFault } from '../../core/kernel/start-up-fault.ts';
import { askAs } from './ask.ts';
import type { Output } from './output.ts';

const verdicts = {
  zh: { good: '正常', watch: '留意', bad: '需要处理', unknown: '尚不清楚' },
  en: { good: 'good', watch: 'watch', bad: 'bad', unknown: 'unknown' },
} as const;
const parts = {
  disk: '磁盘',
  database: '数据库',
  backup: '备份',
  key: '密钥',
  printer: '打印机',
  clock: '时钟',
  restarts: '重新启动',
} as const;

const textOf = (base64: string): unknown => JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));

/** 0 where the data is whole and the station opens; advice alone does not make it 1. */
export async function examine(application: Pick<Application, 'call'>, output: Output): Promise<0 | 1> {
  const ask = askAs(application, 'command-line');
  const { mode } = await ask('station.status', {});
  if (mode === 'maintenance') {
    const { why, detail, needsRecoveryCode } = await ask('maintenance.facts', {});
    const facts = textOf((await ask('maintenance.diagnosis', {})).base64);
    output.result({ ok: false, mode, why, detail, needsRecoveryCode, facts }, [`${why}\t${detail}`]);
    return 1;
  }
  const { findings } = await ask('health.check', {});
  const report = await ask('health.report', {});
  const isWhole = findings.length === 0 && report.database.damaged.length === 0;
  const said = verdicts[output.language];
  output.result({ ok: isWhole, mode, findings, report }, [
    ...(Object.keys(parts) as (keyof typeof parts)[]).map(
      (part) => `${output.language === 'zh' ? parts[part] : part}\t${said[report[part].verdict]}`,
    ),
    ...findings,
  ]);
  return isWhole ? 0 : 1;
}

/** A station that runs is asked at its own screen; another program may not look into its files meanwhile. */
export function tellNotOpened(fault: StartUpFault, output: Output): void {
  const { code, detail } = fault;
  output.result({ ok: false, mode: code === 'data.locked' ? 'running' : 'closed', why: code, detail }, [
    `${code}\t${detail}`,
  ]);
}
