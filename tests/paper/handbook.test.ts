/** The pages of the handbook, as they look and as other programs read them. After a wanted change see pictures.test.ts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { handbookPages, type HandbookPage } from '../../src-main/contract/handbook-pages.ts';
import { blankPaper, bookPaper, sectionsOf } from '../../src-main/core/handbook/book.sheet.ts';
import { emptyBook, type BookRecords } from '../../src-main/core/handbook/book-records.ts';
import { leafCode } from '../../src-main/core/handbook/record-code.ts';
import type { PaperMade } from '../../src-main/core/paper/document.ts';
import { differenceFrom, tolerance } from '../support/paper/compare-pictures.ts';
import { inkOutside, lonelyHeadings, offGrid, openBoxes, splitRows } from '../support/paper/geometry.ts';
import { drawn, rareNames } from '../support/paper/papers.ts';
import { footCodesOf } from '../support/paper/read-codes.ts';
import { checkWithQpdf, pagesOf, picturesOf, propertiesOf, squeezed } from '../support/paper/read-pdf.ts';
import { sampleBook, sentences } from '../support/paper/sample-book.ts';
import { samplePapers, sampleSteps } from '../support/paper/sample-steps.ts';

const whole = { pages: null, only: null, isReprint: false };
const bookOf = (more: Partial<BookRecords> = {}) => drawn(bookPaper({ ...sampleBook, ...more }, whole));

let made: PaperMade;
let texts: string[];
let pictures: Buffer[];
/** First side of each page in the file, and how many sides it takes. */
let places: ReadonlyMap<HandbookPage, { readonly first: number; readonly sides: number }>;

beforeAll(async () => {
  made = await bookOf();
  texts = pagesOf(made.pdf);
  const found = new Map<HandbookPage, { first: number; sides: number }>();
  for (const [index, { page }] of sectionsOf(sampleBook).entries()) {
    const { firstPage, pages } = made.sections![index]!;
    const before = found.get(page);
    found.set(page, { first: before?.first ?? firstPage, sides: (before?.sides ?? 0) + pages });
  }
  places = found;
  pictures = picturesOf(made.pdf, 60);
});

const textOf = (page: HandbookPage): string => {
  const { first, sides } = places.get(page)!;
  return texts.slice(first - 1, first - 1 + sides).join('');
};

describe('the whole book', () => {
  // Bug: the cover's back is printed on, or a page stands on the wrong side of the sheet.
  it('is about 24 sides, the cover with an empty back', () => {
    expect(made.pages).toBe(24);
    expect(made.missing).toEqual([]);
    expect(texts[1]).toBe('');
    expect(texts[2]).toContain('使用说明');
    expect(made.pdf.length).toBeLessThan(600_000);
    expect(propertiesOf(made.pdf).get('Title')).toContain('买买提·示例');
    expect(checkWithQpdf(made.pdf)).toContain('No syntax or stream encoding errors');
  });

  // Bug: a code that opens another leaf than the one it stands on.
  it('carries on each leaf the code of that leaf', () => {
    const leaves = handbookPages.flatMap((page) =>
      Array.from({ length: places.get(page)!.sides }, (_, index) =>
        leafCode({ bookNumber: 'SC-2026-000012', page, leaf: index + 1 }),
      ),
    );
    expect(footCodesOf(made.pdf)).toEqual(leaves);
    // To be typed where nothing can scan; the cover shows its number alone.
    for (const [index, code] of leaves.slice(1).entries()) expect(texts[index + 2]).toContain(code);
  });

  it('stands within its text block, in closed boxes, on the grid where it is text', () => {
    expect(inkOutside(made.pdf)).toEqual([]);
    expect(openBoxes(made.pdf)).toEqual([]);
    expect(offGrid(made.pdf, [places.get('H1')!.first])).toEqual([]);
  });

  it('splits no row, and leaves no heading alone at the foot', () => {
    const { activities, reports, trainings, awards, months } = sampleBook;
    const rows = [
      ...activities.map(({ on }) => [on]),
      ...reports.map(({ title, submittedOn }) => [title, submittedOn]),
      ...trainings.map(({ course, issuer }) => [course, issuer]),
      ...awards.map(({ what, issuer }) => [what, issuer]),
      ...months.map(({ month }) => [`${month.slice(0, 4)}年${Number(month.slice(5))}月`]),
      ...sampleSteps.map(({ step, name }) => [`${step}${name}`]),
    ];
    expect(splitRows(made.pdf, rows)).toEqual([]);
    const headings = ['一、申请入党', '四、预备党员的接收', '二、家庭主要成员（称谓、姓名、政治面貌、工作单位）'];
    expect(lonelyHeadings(made.pdf, headings)).toEqual([]);
  });
});

/** By page: what stands on it, in the order in which it is read. */
const said: Readonly<Record<HandbookPage, readonly string[]>> = {
  H0: [
    '入党积极分子',
    '学习和谈话手册',
    '示例信息工程学院',
    '示例公寓第三党支部',
    '买买提·示例',
    'SC-2026-000012',
    '2026年3月20日',
  ],
  H1: ['使用说明', '一人一册', '每季度至少谈话一次', '不录入电子设备', '补记', '重印'],
  H2: [
    '买买提·示例',
    '男',
    '维吾尔族',
    '2006年3月',
    '20260101',
    '层长',
    '软件工程',
    '杜樱苑3号楼412',
    '2026年1月15日',
    '㐂䶮测试、测试员',
  ],
  H3: ['本页由本人手写', '一、本人主要经历', '二、家庭主要成员', '三、主要社会关系'],
  H4: ['1欧阳示例☑是', '2026-09-10毕业离校', '2㐂䶮测试☑是', '3测试员☑是', '一至二名'],
  H5: [
    '2026年4月16日',
    '社区党员之家',
    '1.5',
    '《乡土中国》读书分享会',
    '张测试、买买提·示例',
    '《乡土中国》，费孝通，第3～20页',
    squeezed(sentences(120)),
    '2026年5月16日',
    '1.9',
    '《新时代青年的责任》，示例作者',
    '学习记录（续）',
    '2026年9月16日',
  ],
  H6: ['2026-03-21社区活动（活动驿站）参加1.0', '2026-05-21服务站值班（社区党员之家）值班1.5'],
  H7: [
    '2026年2月3日16:30地点社区党员之家',
    '示例书记',
    '☑个别☐集体',
    squeezed(sentences(330)),
    '谈话人签名',
    '谈话对象签名',
    '2026年5月20日',
    '☐个别☑集体',
    '谈话记录（续）',
    '补记（迟45天）',
  ],
  H8: [
    '第一季度我的入党动机2026-03-282000',
    '学习《中国共产党章程》的体会',
    '补记（迟31天）',
    '思想汇报',
    '本页由本人手写',
  ],
  H9: [
    '（第一次）',
    '2026年3月20日至2026年9月19日',
    squeezed(sentences(150)),
    '政治觉悟',
    '道德品质',
    '现实表现',
    '群众意见',
    '公寓表现',
    '培养联系人签名',
    '☑合格☐基本合格☐不合格',
    '2026年9月20日',
    '（盖章）',
  ],
  H10: ['2026-09-012026-10-1178/100901未合格', '92/100902合格', '96/100903AQ-2026-000123', '反诈知识测验'],
  H11: ['第15期入党积极分子培训班', '640优秀DX2026-015-088示例学院党校', '补记（迟14天）', '0.54合格'],
  H12: ['2026-06-30奖励校级优秀共青团员共青团示例大学委员会校级', '2026-10-12处分晚归，院内通报批评'],
  H13: ['寝室：杜樱苑3号楼412', '2026年4月291.524', '1.51电吹风已收走', '2026年8月3.0', '2026年11月'],
  H14: ['党支部', '示例公寓第三党支部', '（盖章）', '党总支', '示例学院党总支', '上级', '负责人签名'],
  H15: [
    '1递交入党申请书2026-01-15',
    '☑入党申请书',
    '☐发展党员全程纪实表',
    '6培养教育考察2026-09-20',
    '☐政治审查材料※',
    '☐入党志愿书※',
    '25材料归档',
  ],
};

describe.each(handbookPages)('page %s', (page) => {
  // Bug: a value in the wrong box, twice, or not at all.
  it('says what the records say, in reading order', () => {
    const text = textOf(page);
    let from = 0;
    for (const words of said[page]) {
      const at = text.indexOf(words, from);
      expect(at, `${words} after ${text.slice(Math.max(0, from - 20), from)}`).toBeGreaterThanOrEqual(0);
      from = at + words.length;
    }
  });

  it('looks as it did', () => {
    const { first } = places.get(page)!;
    expect(differenceFrom(`handbook-${page.toLowerCase()}`, pictures[first - 1]!)).toBeLessThan(tolerance);
  });
});

describe('a book with nothing in it', () => {
  const { steps, papers } = {
    steps: sampleSteps.map((step) => ({ ...step, records: [] })),
    papers: samplePapers.map((one) => ({ ...one, presentOn: null })),
  };
  const empty = emptyBook(sampleBook.stationName, sampleBook.zone, steps, papers);

  // Bug: no lines to write on, or a form that needs a second sheet before a word is written.
  it('is forms to be written on, one side each but for reports and the checklist', async () => {
    const { pdf, sections } = await drawn(blankPaper(empty, handbookPages));
    expect(sections!.map(({ pages }) => pages)).toEqual([...Array.from({ length: 16 }, () => 1), 2]);
    expect(inkOutside(pdf)).toEqual([]);
    expect(openBoxes(pdf)).toEqual([]);
    expect(footCodesOf(pdf)).toEqual([]);
    for (const [name, place] of [
      ['h5', 5],
      ['h7', 7],
      ['h9', 10],
    ] as const) {
      const [seen] = picturesOf(pdf, 60, sections![place]!.firstPage);
      expect(differenceFrom(`handbook-blank-${name}`, seen!)).toBeLessThan(tolerance);
    }
  });

  // Bug: a person without any record yet crashes the page, or prints an empty sheet.
  it('of somebody is as many sides, with name and number', async () => {
    const { file, person } = sampleBook;
    const { pdf } = await drawn(bookPaper({ ...empty, file, person }, whole));
    const pages = pagesOf(pdf);
    expect(pages[0]).toContain('买买提·示例');
    expect(pages.filter((page) => page === '')).toHaveLength(1);
  });
});

describe('bad input', () => {
  // Bug: the longest name or text runs out of its box or is cut; signatures are parted from what is signed.
  it('of 5,000 characters and the longest name stays in its boxes', async () => {
    const name = rareNames.at(-1)!;
    const [talk] = sampleBook.talks;
    const [assessment] = sampleBook.assessments;
    const long = await bookOf({
      stationName: '示例大学学生公寓'.repeat(5),
      file: { ...sampleBook.file, branchName: '示例支部'.repeat(15) },
      person: { ...sampleBook.person, name, college: '示例学院'.repeat(15), className: '示例班级'.repeat(15) },
      talks: [{ ...talk!, content: sentences(5000), suggestion: sentences(900) }],
      assessments: [{ ...assessment!, mentorOpinion: sentences(1900), branchOpinion: sentences(1900) }],
    });
    const pages = pagesOf(long.pdf);
    expect(inkOutside(long.pdf)).toEqual([]);
    expect(openBoxes(long.pdf)).toEqual([]);
    // A cover and the basic facts are one side each, whatever stands on them.
    expect(long.sections!.slice(0, 3).map(({ pages: sides }) => sides)).toEqual([1, 1, 1]);
    expect(pages.join('')).toContain(squeezed(name));
    const talks = pages.filter((page) => /H7-\d/.test(page));
    expect(talks.length).toBeGreaterThan(4);
    expect(talks.slice(1).every((page) => page.startsWith('谈话记录（续）'))).toBe(true);
    const bodies = talks
      .join('')
      .replaceAll(
        /谈话记录（续）|—\d+—|H7-\d+手册编号SC-2026-000012SC-2026-000012-H07-\d\.\d+|谈\s*话\s*内\s*容/gu,
        '',
      );
    expect(bodies).toContain(squeezed(sentences(5000)));
    expect(pages.filter((page) => page.includes('谈话对象签名')).every((page) => page.includes('谈话人签名'))).toBe(
      true,
    );
  });
});
