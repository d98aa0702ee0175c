import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, newStyleNonce, noncePlaceholder, permissionsPolicy } from './content-security.ts';

/** Everything a page may load. No source maps, nothing by guess. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
};

export interface RendererFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The file inside `root` that a URL path names, or null. Decodes first and resolves afterwards: `..%2f` survives URL
 * normalisation, so a check before decoding is no check.
 * @param pathname as received, still percent-encoded, without query
 */
export function pathInside(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash or a colon is a separator or a drive on Windows only; refused everywhere so that all systems agree.
  if (!decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null;
  const file = path.resolve(root, `.${decoded}`);
  const relative = path.relative(root, file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isInside && path.extname(file) in mediaTypes ? file : null;
}

/** Serves the built screen from one folder. Null means 404, whatever the cause. */
export function rendererFiles(root: string): (pathname: string) => Promise<RendererFile | null> {
  return async (pathname) => {
    const file = pathInside(root, pathname === '/' ? '/index.html' : pathname);
    if (file === null) return null;
    try {
      // A symbolic link may not lead out either.
      const real = await realpath(file);
      if (path.relative(await realpath(root), real).startsWith('..')) return null;
      return present(file, await readFile(real));
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  };
}

function present(file: string, content: Buffer): RendererFile {
  const extension = path.extname(file);
  const isPage = extension === '.html';
  const nonce = isPage ? newStyleNonce() : null;
  const body = nonce === null ? content : Buffer.from(content.toString('utf8').replaceAll(noncePlaceholder, nonce));
  return {
    body,
    headers: {
      'content-type': mediaTypes[extension] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'permissions-policy': permissionsPolicy,
      'x-content-type-options': 'nosniff',
      // Built files carry a hash of their content in the name; the page itself does not.
      'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
    },
  };
}

const isAbsence = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
