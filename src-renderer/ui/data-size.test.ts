import { expect, test } from 'vitest';
import { dataSize } from './data-size.ts';

// Bug: a stick of 32 GB that is shown with 1000 MB, or a small file with nothing.
test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [200 * 1024, '200 KB'],
  [1023 * 1024, '1.0 MB'],
  [12.34 * 1024 ** 2, '12 MB'],
  [1.26 * 1024 ** 3, '1.3 GB'],
  [5000 * 1024 ** 4, '5000 TB'],
])('%d bytes are %s', (bytes, said) => {
  expect(dataSize(bytes)).toBe(said);
});
