import { randomBytes } from 'node:crypto';

/** Replaced at serving time by the nonce of this page load. */
export const noncePlaceholder = '__CSP_NONCE__';

/** 128 bits, new for every page load (CSP Level 3, section 7.1). */
export const newStyleNonce = (): string => randomBytes(16).toString('base64');

/**
 * Scripts only from our own files. Style elements also by nonce: the staff area's UI kit writes its styles at run time.
 * @param nonce of this page load; null for files that are not a page
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // The page's own default policy refuses everything that looks like markup.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** What a page may be able to do and ours never does; refused before anybody is asked. */
const refusedFeatures = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

export const permissionsPolicy = refusedFeatures.map((feature) => `${feature}=()`).join(', ');
