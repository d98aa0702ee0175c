import { readFlags, UsageFault, type FlagTable, type FlagValues } from '../startup/flags.ts';

const shared = {
  'data-dir': { type: 'string' },
  demo: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

const commands = {
  init: {
    station: { type: 'string' },
    contact: { type: 'string' },
    admin: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
  'roster import': { 'dry-run': { type: 'boolean' }, 'take-names': { type: 'boolean' }, sheet: { type: 'string' } },
  'roster find': {},
  'check-in': { number: { type: 'string' }, room: { type: 'string' }, purpose: { type: 'string' } },
  'visit list': {
    from: { type: 'string' },
    to: { type: 'string' },
    room: { type: 'string' },
    state: { type: 'string' },
  },
  'reading list': { from: { type: 'string' }, to: { type: 'string' } },
  'reading render': { sheet: { type: 'string' }, out: { type: 'string' } },
  'reading export': {
    format: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  'quiz import': {
    format: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'all-or-nothing': { type: 'boolean' },
  },
  'quiz export': { format: { type: 'string' }, out: { type: 'string' } },
  'quiz check': {},
  'development status': { number: { type: 'string' } },
  'development due': { until: { type: 'string' } },
  'handbook render': {
    number: { type: 'string' },
    pages: { type: 'string' },
    all: { type: 'boolean' },
    out: { type: 'string' },
  },
  'handbook blank': { pages: { type: 'string' }, out: { type: 'string' } },
  'staff list': {},
  'term list': {},
  'audit verify': {},
  'backup create': { to: { type: 'string' }, 'passphrase-file': { type: 'string' }, move: { type: 'boolean' } },
  'backup list': { from: { type: 'string' } },
  'backup restore': { 'passphrase-file': { type: 'string' } },
  'backup drill': { 'passphrase-file': { type: 'string' } },
  'privacy export': { number: { type: 'string' }, out: { type: 'string' } },
  'privacy purge': { 'dry-run': { type: 'boolean' } },
  'update check': { from: { type: 'string' } },
  'update take': { from: { type: 'string' } },
  verify: {},
  doctor: {},
} as const satisfies Record<string, FlagTable>;

/** Words after the command: the file, the text. */
const wordsAfter: Partial<Record<CommandName, { readonly zh: string; readonly en: string }>> = {
  'roster import': { zh: '文件', en: 'FILE' },
  'roster find': { zh: '文字', en: 'TEXT' },
  'quiz import': { zh: '文件', en: 'FILE' },
  'reading render': { zh: '场次编号', en: 'SESSION' },
  'backup restore': { zh: '文件', en: 'FILE' },
  'backup drill': { zh: '文件', en: 'FILE' },
};

export type CommandName = keyof typeof commands;
type FlagsOf<Name extends CommandName> = FlagValues<(typeof commands)[Name]>;

export interface CommandLine {
  readonly command: { [Name in CommandName]: { readonly name: Name; readonly flags: FlagsOf<Name> } }[CommandName];
  /** The file, text or session where the command takes one, else ''. */
  readonly word: string;
  readonly dataDir: string | undefined;
  readonly isDemo: boolean;
  readonly isJson: boolean;
  readonly language: 'zh' | 'en';
}

export const usage = {
  zh: `用法：npm run cli -- <命令> --data-dir 文件夹 [--json] [--lang=en]
  init --station 名称 --admin 姓名 --passphrase-file 文件 [--contact 联系方式]
  init --demo
  roster import 文件 [--dry-run] [--sheet 工作表] [--take-names]
  roster find 文字
  check-in --number 学号 [--room 房间] [--purpose 事由]
  visit list [--from 日期] [--to 日期] [--room 房间] [--state 状态]
  reading list [--from 日期] [--to 日期]
  reading render 场次编号 --sheet sign-in|minutes|record --out 文件.pdf
  reading export --format xlsx|ics --out 文件 [--from 日期] [--to 日期]
  quiz import 文件 [--format xlsx|csv|text|gift|aiken|moodle-xml|qti|json] [--dry-run] [--all-or-nothing]
  quiz export --format xlsx|gift|moodle-xml|json --out 文件
  quiz check
  development status --number 学号
  development due [--until 日期]
  handbook render --number 学号 [--pages H0,H5] --out 文件.pdf
  handbook render --all --out 文件夹
  handbook blank --pages H7,H9 --out 文件.pdf
  staff list
  term list
  audit verify
  backup create --to 文件夹 [--passphrase-file 文件] [--move]
  backup list --from 文件夹
  backup restore 文件 --passphrase-file 文件（恢复码或备份口令）
  backup drill 文件 [--passphrase-file 文件]
  privacy export --number 学号 --out 空文件夹
  privacy purge [--dry-run]
  update check --from 文件夹
  update take --from 文件夹
  verify
  doctor`,
  en: `Usage: npm run cli -- <command> --data-dir DIR [--json] [--lang=en]
  init --station NAME --admin NAME --passphrase-file FILE [--contact TEXT]
  init --demo
  roster import FILE [--dry-run] [--sheet NAME] [--take-names]
  roster find TEXT
  check-in --number NUMBER [--room NAME] [--purpose CODE]
  visit list [--from DATE] [--to DATE] [--room NAME] [--state CODE]
  reading list [--from DATE] [--to DATE]
  reading render SESSION --sheet sign-in|minutes|record --out FILE.pdf
  reading export --format xlsx|ics --out FILE [--from DATE] [--to DATE]
  quiz import FILE [--format xlsx|csv|text|gift|aiken|moodle-xml|qti|json] [--dry-run] [--all-or-nothing]
  quiz export --format xlsx|gift|moodle-xml|json --out FILE
  quiz check
  development status --number NUMBER
  development due [--until DATE]
  handbook render --number NUMBER [--pages H0,H5] --out FILE.pdf
  handbook render --all --out DIR
  handbook blank --pages H7,H9 --out FILE.pdf
  staff list
  term list
  audit verify
  backup create --to DIR [--passphrase-file FILE] [--move]
  backup list --from DIR
  backup restore FILE --passphrase-file FILE (recovery code or passphrase)
  backup drill FILE [--passphrase-file FILE]
  privacy export --number NUMBER --out EMPTY-DIR
  privacy purge [--dry-run]
  update check --from DIR
  update take --from DIR
  verify
  doctor`,
};

/** @throws UsageFault */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const name = (Object.keys(commands) as CommandName[]).find(
    (known) => known === argv.slice(0, known.split(' ').length).join(' '),
  );
  if (name === undefined) throw new UsageFault(usage);
  const takes = wordsAfter[name];
  const rest = argv.slice(name.split(' ').length);
  const { values, words } = readFlags(rest, { ...shared, ...(commands[name] as FlagTable) }, takes ? 1 : 0);
  const [word = ''] = words;
  if (takes && word === '') {
    throw new UsageFault({
      zh: `“${name}”后面缺少${takes.zh}。\n${usage.zh}`,
      en: `“${name}” lacks its ${takes.en}.\n${usage.en}`,
    });
  }
  const { 'data-dir': dataDir, demo, json, lang, ...flags } = values as FlagValues<typeof shared>;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') {
    throw new UsageFault({ zh: '--lang 可以是 zh 或 en。', en: '--lang is zh or en.' });
  }
  return {
    // The compiler gives up on unions of so many; the flags were read by the table of just this name.
    command: { name, flags } as CommandLine['command'],
    word,
    dataDir,
    isDemo: demo ?? false,
    isJson: json ?? false,
    language: lang ?? 'zh',
  };
}
