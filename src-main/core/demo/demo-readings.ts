/** What is read at the demo station. The books are real; what is said of them here is invented. */
import type { ReadingItem } from '../../contract/reading.ts';

export interface DemoReading {
  readonly title: string;
  readonly series: string;
  readonly items: readonly ReadingItem[];
  readonly keyPoints: readonly string[];
  readonly excerpt: { readonly text: string; readonly source: string };
  readonly question: { readonly question: string; readonly answer: string };
  readonly summary: string;
}

const book = (title: string, author: string, publisher: string, pageFrom: number, pageTo: number): ReadingItem => ({
  kind: 'book',
  title,
  author,
  publisher,
  pageFrom,
  pageTo,
});

const classics = '原著导读';
const home = '社区共读';

export const demoReadings: readonly DemoReading[] = [
  {
    title: '《共产党宣言》导读：从第一章读起',
    series: classics,
    items: [book('共产党宣言', '马克思、恩格斯', '人民出版社', 27, 45)],
    keyPoints: [
      '先交代写作的时代背景，再说全章的结构：由生产方式的变化讲到阶级关系的变化。建议第一次读的同学不急于记结论，先把每一段的主语和论据划出来。',
      '从宿舍生活说起，谈“联合”一词的分量：大家一起定的公约，比贴在墙上的规定更管用。',
      '把几个常被引用的句子放回原文，说明单独引用时容易丢掉的前提。',
    ],
    excerpt: { text: '每个人的自由发展是一切人的自由发展的条件。', source: '《共产党宣言》第二章' },
    question: {
      question: '第一次读原著，读不下去怎么办？',
      answer: '先读各版序言，知道它为谁而写；每次只读五页，读完用自己的话写三行。',
    },
    summary: '本场完成第一章通读与讨论。到场同学约定：下一场之前各自写一段三百字以内的读书笔记，由领读人汇总。',
  },
  {
    title: '《乡土中国》与我们的家乡',
    series: home,
    items: [
      book('乡土中国', '费孝通', '人民文学出版社', 1, 38),
      { kind: 'article', title: '差序格局', author: '费孝通', publisher: '', pageFrom: null, pageTo: null },
    ],
    keyPoints: [
      '用一张水波图解释“差序格局”，请三位来自不同省份的同学各举一个家乡的例子。',
      '讨论“熟人社会”在寝室楼里的样子：认识的人多了，借东西方便，提意见反而难。',
    ],
    excerpt: { text: '从基层上看去，中国社会是乡土性的。', source: '《乡土中国》' },
    question: { question: '书里写的是七十多年前，今天还成立吗？', answer: '结论要重新检验，但提问的方法仍然可用。' },
    summary: '大家认为调查要从身边做起。会后由两位同学整理一份“楼里的邻里关系”小问卷，下月交流。',
  },
  {
    title: '《红星照耀中国》：一个记者看见了什么',
    series: classics,
    items: [book('红星照耀中国', '埃德加·斯诺', '人民文学出版社', 55, 96)],
    keyPoints: [
      '记者怎样核对听来的话：同一件事问三个人，写明是谁说的。',
      '分组复述一位人物，要求只用书里写到的细节，不加评语。',
    ],
    excerpt: { text: '听来的话，要写明是谁说的、在哪一页。', source: '本场约定' },
    question: { question: '纪实作品和小说怎样区分？', answer: '看作者是否交代来源，看细节能否被另一个人查证。' },
    summary: '本场以“细节”为题，练习转述。记录人提醒：引用必须注明页码。',
  },
  {
    title: '《论持久战》选读：怎样分析一个难题',
    series: classics,
    items: [book('毛泽东选集（第二卷）', '毛泽东', '人民出版社', 439, 468)],
    keyPoints: [
      '把文章的论证画成一棵树：问题、条件、阶段、结论，各用一种颜色。',
      '联系期末复习：先列出条件，再分阶段，不把第一周的困难当成全部。',
    ],
    excerpt: { text: '兵民是胜利之本。', source: '《论持久战》' },
    question: { question: '为什么要分三个阶段？', answer: '因为双方条件在变化，同一个办法不会始终有效。' },
    summary: '大家练习了“条件—阶段—办法”的分析框架，约定各自用它写一页学习计划。',
  },
  {
    title: '《平凡的世界》：读给室友听',
    series: home,
    items: [book('平凡的世界（第一部）', '路遥', '北京十月文艺出版社', 1, 60)],
    keyPoints: ['每人朗读一页，听的人记下一个最具体的动作。', '谈劳动：本周楼道清扫里谁做了没有人看见的事。'],
    excerpt: { text: '生活不能等待别人来安排，要自己去争取和奋斗。', source: '《平凡的世界》' },
    question: { question: '朗读会不会太慢？', answer: '慢一点，才听得出作者为什么这样写。' },
    summary: '朗读形式受欢迎，下次仍用半小时朗读、半小时讨论。',
  },
  {
    title: '《红岩》：信念从哪里来',
    series: classics,
    items: [book('红岩', '罗广斌、杨益言', '中国青年出版社', 1, 52)],
    keyPoints: ['按人物分组，找出各自在艰难时做的一个决定。', '区分小说与史料，列出想去档案馆查证的三件事。'],
    excerpt: { text: '先区分哪些是小说，哪些是史料。', source: '本场约定' },
    question: { question: '小说可以当作党史材料读吗？', answer: '可以作引子，史实要以党史著作和档案为准。' },
    summary: '各组列出待查证的问题，下一场带着史料回来。',
  },
];

/** Books on the shelf: title, author, publisher, copies. */
export const demoBooks: readonly (readonly [string, string, string, number])[] = [
  ['共产党宣言', '马克思、恩格斯', '人民出版社', 4],
  ['毛泽东选集（第二卷）', '毛泽东', '人民出版社', 2],
  ['乡土中国', '费孝通', '人民文学出版社', 3],
  ['红星照耀中国', '埃德加·斯诺', '人民文学出版社', 3],
  ['平凡的世界（第一部）', '路遥', '北京十月文艺出版社', 2],
  ['入党教材（示例）', '示例编写组', '示例出版社', 3],
  ['大学生消防安全手册（示例）', '示例编写组', '示例出版社', 2],
  ['时间简史', '史蒂芬·霍金', '湖南科学技术出版社', 1],
];

export const demoReflections: readonly string[] = [
  '原来总觉得原著离自己很远，今天跟着领读人一段一段读下来，才发现里面写的都是具体的人和具体的事。最受启发的是“先把论据划出来再下结论”的读法，准备用到专业课的文献阅读里。会后和室友约好，每周三晚上一起读五页，轮流讲给对方听。',
  '讨论时有同学问“写作者当时看到的是什么”，这个问题比结论更有用。我回去翻了序言，补上了时间和地点，才明白那句话为什么放在开头。',
  '第一次在这么多人面前发言，只说了两分钟，但每个人都认真听完了。下次想试着领读一小节。',
];
