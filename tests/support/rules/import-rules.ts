/** Who may import whom. The import table in the language of dependency-cruiser; one entry a row. */
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** Tests stand beside their code and may look at anything. */
const test = '\\.test\\.tsx?$';
const slice = '^src-main/core/(?!kernel/|database/|paper/|spreadsheet/)([^/]+)/';

const rule = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

export const importRules: IRegularForbiddenRuleType[] = [
  rule('no-cycles', 'types count too: two files that need each other are one', {}, { circular: true }),
  rule('everything-resolves', 'a rule cannot judge an import it cannot follow', {}, { couldNotResolve: true }),
  rule(
    'no-test-in-the-product',
    'tests depend on the product, never the other way round',
    // The launcher asks Playwright, where it is installed, for a browser.
    { path: '^src-', pathNot: `${test}|^src-main/hosts/launcher/` },
    { path: `^tests/|${test}|node_modules/(vitest|@playwright|fast-check|axe-core)/` },
  ),

  rule(
    'contract-stands-alone',
    'contract: zod and itself',
    { path: '^src-main/contract/', pathNot: test },
    { pathNot: '^src-main/contract/|node_modules/zod/' },
  ),
  rule(
    'kernel-knows-no-domain',
    'kernel: node:*, the calendar, itself',
    { path: '^src-main/core/kernel/', pathNot: test },
    { pathNot: '^src-main/core/kernel/|node_modules/temporal-polyfill/', dependencyTypesNot: ['core'] },
  ),
  rule(
    'database-knows-no-slice',
    'database: kernel, drizzle, sqlite3',
    { path: '^src-main/core/database/', pathNot: test },
    {
      pathNot: '^src-main/core/(kernel|database)/|node_modules/(drizzle-orm|sqlite3)/',
      dependencyTypesNot: ['core'],
    },
  ),
  rule(
    'paper-knows-no-slice',
    "paper: kernel, the contract's Refusal and the page libraries",
    { path: '^src-main/core/paper/', pathNot: test },
    {
      pathNot: '^src-main/(contract/route\\.ts$|core/(kernel|paper)/)|node_modules/(pdfkit|fontkit|qrcode)/',
      dependencyTypesNot: ['core'],
    },
  ),
  rule(
    'spreadsheet-knows-no-slice',
    'spreadsheet: kernel, contract values and the libraries of workbooks, zips and text tables',
    { path: '^src-main/core/spreadsheet/', pathNot: test },
    {
      pathNot:
        '^src-main/(contract|core/(kernel|spreadsheet))/|node_modules/(write-excel-file|@e965/xlsx|yauzl|csv-parse)/',
      dependencyTypesNot: ['core'],
    },
  ),
  rule(
    'slice-hides-its-tables',
    "another slice's tables and repositories are its own affair",
    { path: slice, pathNot: test },
    { path: '^src-main/core/[^/]+/.+\\.(table|repository)\\.ts$', pathNot: '^src-main/core/($1|database)/' },
  ),
  rule(
    'slice-speaks-to-services',
    'of another slice only *.service.ts',
    { path: slice, pathNot: test },
    {
      path: '^src-main/core/[^/]+/',
      pathNot: '^src-main/core/($1|kernel|database|paper|spreadsheet)/|\\.service\\.ts$',
    },
  ),
  rule(
    'nothing-below-imports-the-composition',
    'application.ts is composed of the core, and used by hosts alone',
    { path: '^src-main/core/[^/]+/', pathNot: test },
    { path: '^src-main/core/application\\.ts$' },
  ),
  rule(
    'core-knows-no-host-and-no-screen',
    'the core is the same under every host',
    { path: '^src-main/core/', pathNot: test },
    { path: '^src-main/hosts/|^src-renderer/' },
  ),
  rule(
    'core-has-no-network',
    'the core answers calls; hosts carry them',
    { path: '^src-main/core/', pathNot: test },
    { path: '^(node:)?(http|https|http2|net|tls|dgram|dns|inspector|cluster)$' },
  ),
  rule(
    'sql-stays-in-repositories',
    'drizzle in database, tables and repositories',
    { path: '^src-', pathNot: `^src-main/core/database/|\\.(table|repository)\\.ts$|${test}` },
    { path: 'node_modules/drizzle-orm/' },
  ),
  rule(
    'electron-in-its-host',
    'loading electron under plain Node tries to download it',
    { path: '.', pathNot: '^src-main/hosts/electron/' },
    { path: 'node_modules/electron/' },
  ),
  rule(
    'sqlite3-in-database',
    'unmaintained upstream: one module, so that it can be swapped',
    { path: '^src-', pathNot: '^src-main/core/database/' },
    { path: 'node_modules/sqlite3/' },
  ),
  rule(
    'pdfkit-in-paper',
    'one page furniture for every sheet',
    { path: '^src-', pathNot: '^src-main/core/paper/' },
    { path: 'node_modules/(pdfkit|fontkit)/' },
  ),
  rule(
    'sharp-in-its-process',
    'a hostile picture may end the process that opens it: never the one with the database',
    { path: '^src-', pathNot: `^src-main/core/photos/photo-encoding\\.ts$|${test}` },
    { path: 'node_modules/sharp/' },
  ),

  rule(
    'host-knows-the-application-only',
    "hosts: application, ports (kernel's, printers, update files, key keeper), contract, startup",
    { path: '^src-main/hosts/', pathNot: test },
    {
      path: '^src-main/core/',
      pathNot:
        '^src-main/core/((application(-options)?|open-kiosk)\\.ts$|kernel/|printing/printers\\.ts$|updates/update-files\\.ts$|secrets/key-keeper\\.ts$)',
    },
  ),
  rule(
    'hosts-are-strangers',
    'one host never needs another',
    { path: '^src-main/hosts/([^/]+)/', pathNot: test },
    { path: '^src-main/hosts/', pathNot: '^src-main/hosts/($1|startup)/' },
  ),
  rule(
    'host-knows-no-screen',
    'a host serves the built renderer as files',
    { path: '^src-main/', pathNot: test },
    { path: '^src-renderer/' },
  ),
  rule(
    'preload-imports-electron-alone',
    'what a preload imports, a page may reach',
    { path: '^src-main/hosts/electron/preload\\.[cm]?ts$' },
    { pathNot: 'node_modules/electron/' },
  ),

  rule(
    'feature-knows-no-feature',
    'app composes features',
    { path: '^src-renderer/features/([^/]+)/', pathNot: test },
    { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
  ),
  rule(
    'feature-knows-no-app',
    'the shell holds features, not the reverse',
    { path: '^src-renderer/(features|ui|words|gateway|scanner)/', pathNot: test },
    { path: '^src-renderer/app/' },
  ),
  rule(
    'renderer-knows-no-core',
    'screens speak to the contract',
    { path: '^src-renderer/', pathNot: test },
    { path: '^src-main/(core|hosts)/' },
  ),
  rule(
    'renderer-has-no-schemas',
    'zod weighs as much as the whole first screen; core validates',
    { path: '^src-renderer/', pathNot: test },
    { path: 'node_modules/zod/' },
  ),
  rule(
    'renderer-has-no-node',
    'the page is sandboxed: there is no Node in it',
    { path: '^src-renderer/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'ui-knows-no-slice',
    'ui: react and the UI kit',
    { path: '^src-renderer/ui/', pathNot: test },
    { path: '^src-renderer/(features|gateway|app|scanner)/|^src-main/' },
  ),
  rule(
    'words-gateway-scanner-stand-below',
    'each serves features and knows none',
    { path: '^src-renderer/(words|gateway|scanner)/', pathNot: test },
    { path: '^src-renderer/features/' },
  ),
];
