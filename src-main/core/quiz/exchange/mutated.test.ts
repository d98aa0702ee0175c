import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankFixture, qtiPackage, readBytes } from '../../../../tests/support/quiz/read-fixture.ts';
import { questionContent } from '../../../contract/quiz-questions.ts';
import { bankWorkbook } from './bank.workbook.ts';

const names = [
  'bank.gift.txt',
  'bank.aiken.txt',
  'bank.moodle.xml',
  'qti3/judge.xml',
  'bank.zh.txt',
  'student-site.json',
  'blackboard.tsv',
  'bank.csv',
];

/** What a torn download, a wrong editor or malice does to a file. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('drop' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('twice' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '&',
      '"',
      '\t',
      '\n',
      '答案：',
      'A.',
      '\\',
      '~',
      '=',
      ',',
      '\u202e',
      ']]>',
      '<!--',
      '________',
    ),
  }),
);

function changed(
  bytes: Buffer,
  changes: readonly (typeof change extends fc.Arbitrary<infer One> ? One : never)[],
): Buffer {
  return changes.reduce((before, one) => {
    const at = Math.floor(one.at * before.length);
    const [head, tail] = [before.subarray(0, at), before.subarray(at)];
    if (one.kind === 'cut') return head;
    if (one.kind === 'byte') return Buffer.concat([head, Buffer.from([one.byte]), tail.subarray(1)]);
    if (one.kind === 'drop') return Buffer.concat([head, tail.subarray(one.length)]);
    if (one.kind === 'twice') return Buffer.concat([head, tail.subarray(0, one.length), tail]);
    return Buffer.concat([head, Buffer.from(one.text), tail]);
  }, bytes);
}

/** Either a failure that has a name, or items of which each is a sound question or has a reason. */
async function isBearable(bytes: Buffer): Promise<void> {
  const reply = await readBytes(bytes);
  if ('failure' in reply) expect(reply.failure).toMatch(/^file\./u);
  for (const { content, faults, line } of 'items' in reply ? reply.items : []) {
    expect(line).toBeGreaterThan(0);
    expect(content === null).toBe(faults.length > 0);
    if (content !== null) expect(questionContent.safeParse(content).success).toBe(true);
  }
}

// Bugs: a reader that throws, hangs, or lets through what no question may be.
test.each(names)('%s, spoiled in many ways', async (name) => {
  const whole = bankFixture(name);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) =>
      isBearable(changed(whole, changes)),
    ),
    { numRuns: 100 },
  );
});

test('workbooks and packages, spoiled in many ways', async () => {
  const files = [
    Buffer.from((await bankWorkbook('a.xlsx', [])).base64, 'base64'),
    qtiPackage(['imsmanifest.xml', 'items/single.xml', 'items/multi.xml']),
  ];
  const one = fc.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 2 }));
  await fc.assert(
    fc.asyncProperty(one, ([whole, changes]) => isBearable(changed(whole, changes))),
    { numRuns: 100 },
  );
});

// Patterns that go back over a line take minutes for one of these.
test.each([
  ['brackets', '（'.repeat(50_000)],
  ['blanks', `1.${' '.repeat(50_000)}x`],
  ['equals', '='.repeat(50_000)],
  ['letters', 'A. '.repeat(20_000)],
  ['braces', '{='.repeat(20_000)],
  ['tags', `答案：${'<a '.repeat(20_000)}`],
  ['marks', '[[[['.repeat(10_000)],
])('a long line of %s is read in time', async (_, line) => {
  await isBearable(Buffer.from(`1. 题目\n${line}\n答案：A\n`));
});
