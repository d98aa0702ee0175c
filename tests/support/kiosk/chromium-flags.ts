/** Of Playwright 1.65: Chromium heeds the last list alone, so ours repeats the one it would replace. */
const disabledByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** Each new window draws the lists below its address bar beforehand: two pages more, and more work than ours. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** A renderer begun for a page to come, which with one page a window does not. */
const spare = 'SpareRendererForSitePerProcess';

/** Less of the browser around the page, the same page; and no code made faster for later in a page that lives for seconds. */
export const chromiumFlags: readonly string[] = [
  '--js-flags=--no-turbofan',
  `--disable-features=${[...disabledByPlaywright, ...addressBar, spare].join(',')}`,
];
