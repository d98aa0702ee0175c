import * as spreadsheet from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { bankFixture, itemAt, qtiPackage, readBytes, verdicts } from '../../../../tests/support/quiz/read-fixture.ts';

/** The files follow the public descriptions of their formats; the verdicts are what those descriptions promise. */
const expected: Readonly<Record<string, { format: string; verdicts: readonly string[] }>> = {
  'bank.gift.txt': {
    format: 'gift',
    verdicts: [
      '4 single A',
      '12 multiple AB',
      '14 judge A',
      '16 judge B',
      '18 blank 竖直;直立',
      '20 single B',
      '24 single A',
      '27 ✗ type-not-supported',
      '29 ✗ type-not-supported',
      '31 ✗ type-not-supported',
      '33 ✗ weights-partial',
      '35 ✗ type-not-supported',
      '37 ✗ syntax',
      '39 multiple ABC',
    ],
  },
  'bank.aiken.txt': {
    format: 'aiken',
    verdicts: ['1 single A', '7 single B', '13 ✗ answer-missing', '17 ✗ answer-outside', '22 ✗ answer-too-many'],
  },
  'bank.moodle.xml': {
    format: 'moodle-xml',
    verdicts: [
      '5 single B',
      '15 multiple ABC',
      '24 judge B',
      '29 blank 119;一一九',
      '36 ✗ type-not-supported',
      '37 ✗ type-not-supported',
      '38 ✗ type-not-supported',
      '39 ✗ weights-partial',
      '45 ✗ nothing-left',
    ],
  },
  'qti3/judge.xml': { format: 'qti', verdicts: ['2 judge A'] },
  'bank.zh.txt': {
    format: 'text',
    verdicts: [
      '4 single B',
      '11 single A',
      '17 single B',
      '21 ✗ options-repeated',
      '26 ✗ answer-outside',
      '32 multiple AB',
      '38 ✗ answer-missing',
      '43 judge B',
      '44 judge A',
      '46 judge A',
      '50 blank 拔|压;按',
      '54 ✗ type-not-supported',
    ],
  },
  'student-site.json': {
    format: 'json',
    verdicts: ['6 single B', '7 ✗ answer-missing', '9 multiple AC', '10 judge B', '11 blank 拔'],
  },
  'blackboard.tsv': {
    format: 'csv',
    verdicts: ['1 single B', '2 multiple AC', '3 judge B', '4 blank 拔;拔销', '5 ✗ type-not-supported'],
  },
  'bank.csv': {
    format: 'csv',
    verdicts: [
      '2 single A',
      '3 multiple AC',
      '4 judge B',
      '5 ✗ options-missing',
      '6 ✗ type-not-supported',
      '7 ✗ difficulty-unreadable',
    ],
  },
};

describe('files of every format, found out by what is in them', () => {
  test.each(Object.entries(expected))('%s', async (name, wanted) => {
    const reply = await readBytes(bankFixture(name));
    expect(reply).toMatchObject({ format: wanted.format });
    expect(verdicts(reply)).toEqual(wanted.verdicts);
  });

  // Bugs: items in the order of the archive, one torn item that costs the package, a listed file that is not there.
  test('a package of items', async () => {
    const bytes = qtiPackage([
      'items/single.xml',
      'imsmanifest.xml',
      'items/broken.xml',
      'items/multi.xml',
      'items/text-entry.xml',
    ]);
    // The guard looks at the root of each part, and this one has its end.
    const reply = await readBytes(bytes);
    expect(verdicts(reply)).toEqual([
      'items/multi.xml:2 multiple AC',
      'items/single.xml:2 single B',
      'items/text-entry.xml:2 ✗ type-not-supported',
      'items/not-there.xml:1 ✗ syntax',
      'items/broken.xml:3 ✗ syntax',
    ]);
    expect(itemAt(reply, 2)?.part).toBe('items/multi.xml');
  });
  test('items without a manifest', async () => {
    expect(verdicts(await readBytes(qtiPackage(['items/single.xml', 'items/multi.xml'])))).toEqual([
      'items/multi.xml:2 multiple AC',
      'items/single.xml:2 single B',
    ]);
  });
});

describe('what is in the items', () => {
  // Bug: tags and pictures go without a word, or what was told of a wrong answer becomes the explanation.
  test('Moodle XML: text without its markup, and what was left out is told', async () => {
    const item = itemAt(await readBytes(bankFixture('bank.moodle.xml')), 5);
    expect(item).toMatchObject({
      content: {
        stem: '宿舍里不得使用：',
        options: ['台灯', '热得快 < 1000 W'],
        explanation: '功率大，容易起火 & 干烧。',
        topic: 'electricity',
        difficulty: 'medium',
      },
      notes: ['html-removed', 'picture-left-out', 'feedback-left-out', 'topic-guessed', 'difficulty-assumed'].map(
        (code) => ({ code }),
      ),
    });
  });
  test('Moodle XML: what our own export put into a tag comes back', async () => {
    expect(itemAt(await readBytes(bankFixture('bank.moodle.xml')), 15)?.content).toMatchObject({
      difficulty: 'hard',
      source: '示例《手册》',
      article: 'fire-law-44',
    });
  });
  test('GIFT: escapes, formats, missing words and general feedback', async () => {
    const reply = await readBytes(bankFixture('bank.gift.txt'));
    expect(itemAt(reply, 4)?.content).toMatchObject({
      stem: '使用手提式干粉灭火器，第一步是什么？',
      explanation: '先提起，再拔保险销。',
      topic: 'extinguisher',
    });
    expect(itemAt(reply, 18)?.content?.stem).toBe('灭火器应当____放置。');
    expect(itemAt(reply, 24)?.content).toMatchObject({
      stem: '特殊符号: 下列写法 a=b 中{ 表示什么#',
      options: ['左大括号 {', '波浪号 ~', String.raw`反斜杠 \ `.trim()],
      topic: 'escape',
    });
  });
  test('QTI: inline feedback and pictures stay out of the options', async () => {
    const reply = await readBytes(qtiPackage(['items/single.xml']));
    expect(itemAt(reply, 2)?.content).toMatchObject({ stem: '看图。\n逃生时应当', options: ['乘电梯', '走楼梯'] });
  });
  test('Chinese text: an explanation of two lines, four options on one line', async () => {
    expect(itemAt(await readBytes(bankFixture('bank.zh.txt')), 4)?.content).toMatchObject({
      options: ['110', '119', '120', '122'],
      explanation: '火警电话 119，\n与其他号码不同。',
      difficulty: 'easy',
      topic: 'alarm',
    });
  });
});

describe('workbooks', () => {
  const book = (sheets: Readonly<Record<string, unknown[][]>>): Buffer => {
    const made = spreadsheet.utils.book_new();
    for (const [name, rows] of Object.entries(sheets)) {
      spreadsheet.utils.book_append_sheet(made, spreadsheet.utils.aoa_to_sheet(rows), name);
    }
    return spreadsheet.write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  };
  const platform = [
    '目录',
    '题目类型',
    '大题题干',
    '小题题干',
    '正确答案',
    '答案解析',
    '难易度',
    '知识点',
    '标签',
    '选项数',
    '选项A',
    '选项B',
  ];

  // Bugs: the first sheet is taken for the bank; 选项数 is taken for an option; TRUE of a cell is no answer.
  test('the layout of a teaching platform, on the second sheet', async () => {
    const reply = await readBytes(
      book({
        填写说明: [['请勿修改表头'], ['题干必填']],
        课程题库: [
          platform,
          ['/安全/防诈', '判断题', '刷单是骗局', '', '正确', '先垫钱的都不要做', '易', '', '', 2, '正确', '错误'],
          ['/安全/防盗', '单选题', '离开寝室应当', '', 'A', '', '中', '', '', 2, '锁门', '开窗'],
          ['/安全/防盗', '判断题', '钥匙可以外借', '', false, '', '难', '', '', '', '', ''],
        ],
      }),
    );
    expect(verdicts(reply)).toEqual(['2 judge A', '3 single A', '4 judge B']);
    expect(itemAt(reply, 2)?.content).toMatchObject({
      topic: 'fraud',
      difficulty: 'easy',
      explanation: '先垫钱的都不要做',
    });
    expect(itemAt(reply, 3)?.content?.options).toEqual(['锁门', '开窗']);
  });
  test('a table without headings, where the places are plain', async () => {
    const rows = [
      ['单选题', '火警电话是多少', '110', '119', 'B', '119'],
      ['单选题', '急救电话是多少', '120', '122', 'A', ''],
    ];
    expect(verdicts(await readBytes(book({ Sheet1: rows })))).toEqual(['1 single B', '2 single A']);
  });
  test('titles above the headings, and a list of people', async () => {
    expect(
      verdicts(
        await readBytes(book({ Sheet1: [['题库'], [], ['题干', 'A', 'B', '答案'], ['示例题目', '甲', '乙', 'b']] })),
      ),
    ).toEqual(['4 single B']);
    expect(
      verdicts(
        await readBytes(
          book({
            Sheet1: [
              ['学号', '姓名'],
              ['20260101', '张测试'],
            ],
          }),
        ),
      ),
    ).toBe('file.not-a-bank');
  });
});
