import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenFolder } from '../../../tests/support/loopback-under-test.ts';
import { pathInside, rendererFiles } from './renderer-files.ts';

/** The check as it is usually written: normalised by URL, joined, prefix compared before decoding. */
function naivePath(root: string, address: string): string {
  const { pathname } = new URL(address, 'app://bundle/');
  return pathname.startsWith('/') ? decodeURIComponent(path.join(root, pathname)) : root;
}

describe('files of the screen (E4)', () => {
  const screen = screenFolder();
  const files = rendererFiles(screen.root);
  beforeAll(() => symlinkSync(path.join(screen.folder, 'outside.json'), path.join(screen.root, 'assets', 'link.json')));
  afterAll(() => screen.remove());

  // Bug: `..%2f` survives URL normalisation and leads out of the folder once it is decoded.
  it('does not follow what the naive check follows', async () => {
    const attack = '/..%2foutside.json';
    expect(readFileSync(path.resolve(naivePath(screen.root, attack)), 'utf8')).toContain('secret');
    expect(pathInside(screen.root, attack)).toBeNull();
    expect(await files(attack)).toBeNull();
  });

  // Bug: one of the many ways to write "up" is forgotten.
  it.each([
    '/../outside.json',
    '/%2e%2e/outside.json',
    '/..%5coutside.json',
    '/..\\outside.json',
    '/assets/..%2f..%2foutside.json',
    '//etc/passwd.json',
    '/%2fetc/passwd.json',
    '/C:%5cwindows%5cwin.json',
    '/C:/x.json',
    '/%5c%5cserver%5cshare%5cx.json',
    '/index.html%00.json',
    '/%00',
    '/%',
    '/%c0%ae%c0%ae/outside.json',
    '/assets',
    '/assets/',
    '/',
    '',
    'index.html',
    '/.',
    '/..',
  ])('pathInside refuses or keeps inside: %s', async (pathname) => {
    const file = pathInside(screen.root, pathname);
    expect(file === null || path.relative(screen.root, file).startsWith('..') === false).toBe(true);
    if (pathname !== '/') expect(await files(pathname)).toBeNull();
  });

  // Bug: a link inside the folder leads out.
  it('does not follow a symbolic link out of the folder', async () => {
    expect(existsSync(path.join(screen.root, 'assets', 'link.json'))).toBe(true);
    expect(await files('/assets/link.json')).toBeNull();
  });

  // Bug: some unthought-of mixture of separators, encodings and dots leads out.
  it('never leaves the folder, 10,000 mixtures', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2E',
      '%2f',
      '%5c',
      '%00',
      '%25',
      '%252e',
      '//',
      'assets',
      'outside.json',
      'index.html',
      'C:',
      '~',
      ' ',
      '\u2215',
      '..;',
      '%u002e',
      '?',
      '#',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = pathInside(screen.root, `/${pieces.join('')}`);
        return (
          file === null || (path.isAbsolute(file) && file.startsWith(screen.root + path.sep) && !file.includes('\0'))
        );
      }),
      { numRuns: 10_000 },
    );
  });

  // Bug: source maps, or a type the browser has to guess.
  it('serves only known types, never a map', async () => {
    expect((await files('/assets/app-1234.js'))?.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await files('/assets/app-1234.js'))?.headers['x-content-type-options']).toBe('nosniff');
    expect(await files('/assets/app-1234.js.map')).toBeNull();
    expect((await files('/'))?.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  // Bug: the page is kept by the browser, and with it an old nonce and old file names.
  it('lets only files with a hash in their name be kept', async () => {
    expect((await files('/'))?.headers['cache-control']).toBe('no-store');
    expect((await files('/assets/app-1234.js'))?.headers['cache-control']).toContain('immutable');
  });
});
