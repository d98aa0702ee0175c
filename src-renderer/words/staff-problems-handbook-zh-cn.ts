/** Failures of ledgers, notices, mentoring, handbooks, runs and personal codes. */
import type { HandbookProblemSentences } from './staff-problem-facts.ts';

export const handbookProblemsZhCn: HandbookProblemSentences = {
  'branch.changed-elsewhere': () => '这个支部刚被别人修改过，请重新打开，核对后再保存。',
  'branch.has-people': () => '支部里还有手册，请先把人转到别的支部，再停用。',
  'branch.name-taken': () => '已有同名的支部，请换一个名称。',
  'branch.unknown': () => '没有找到这个支部，请在“支部与规则”中核对后重选。',
  'development.no-file': ({ row }) =>
    row === undefined
      ? '此人还没有启用手册，请先在发展纪实中启用。'
      : `名单第 ${row} 行的人还没有启用手册，请先在发展纪实中启用。`,
  'development.file-exists': () => '此人的手册已经启用，请刷新。',
  'development.changed-elsewhere': () => '纪实刚被别人修改过，请重新打开，核对后再保存。',
  'development.blocked': ({ rule, earliestOn }) =>
    earliestOn === undefined || earliestOn === ''
      ? `按规定（${rule ?? ''}）现在还不能记录这一步，请看这一步下面的说明。`
      : `按规定（${rule ?? ''}）最早 ${earliestOn} 才能办理，请核对日期。`,
  'development.in-future': () => '日期晚于今天，请改正。',
  'development.ended': ({ row }) =>
    row === undefined
      ? '这本手册已经结束，恢复后才能记录。'
      : `名单第 ${row} 行的人的手册已经结束，请删去这一行，或先恢复手册。`,
  'development.not-ended': () => '这本手册没有结束，无须恢复。',
  'development.record-unknown': () => '没有找到这条记录，请刷新后再试。',
  'development.later-steps-stand': () => '后面的步骤还在，请从最近的一步开始撤回。',
  'development.paper-unknown': () => '材料清单中没有这一项，请刷新。',
  'development.too-many-mentors': () => '培养联系人最多两名，请先结束一名再增加。',
  'development.not-full-member': () => '培养联系人须是正式党员，请核对后勾选。',
  'development.same-person': () => '不能由本人担任，同一人也不能列两次，请另选。',
  'development.mentor-unknown': () => '没有找到这位培养联系人，或已经结束，请刷新。',
  'development.dates-inverted': () => '日期早于开始的日期，请改正。',
  'rule-pack.unknown': () => '没有这一套规则，请刷新。',
  'notice.unknown': () => '没有找到这份公示，请刷新后再试。',
  'notice.changed-elsewhere': () => '这份公示刚被别人修改过，请重新打开，核对后再保存。',
  'notice.not-draft': () => '公示已经发布，不能再改；需要改正请撤下后另起一份。',
  'notice.too-short': ({ least }) => `公示至少 ${least ?? 5} 个工作日，请改正。`,
  'notice.person-twice': ({ row }) => `名单第 ${row ?? ''} 行的人列了两次，请删去一行。`,
  'notice.other-branch': ({ row }) => `名单第 ${row ?? ''} 行的人不在所选的支部，请核对支部，或删去这一行。`,
  'notice.starts-in-past': () => '开始日期已经过去，请改为今天或以后。',
  'notice.starts-on-day-off': ({ firstOn }) => `开始日期是休息日，请改为工作日，最近的是 ${firstOn ?? ''}。`,
  'notice.over': () => '公示已经结束，不能撤下。',
  'notice.not-over': () => '公示期未满，期满后再办结。',
  'notice.not-published': () => '公示还没有发布，发布后才能打印。',
  'mentoring.unknown': () => '没有找到这条记录，请刷新后再试。',
  'mentoring.changed-elsewhere': () => '这条记录刚被别人修改过，请重新打开，核对后再保存。',
  'mentoring.in-future': () => '日期晚于今天，请改正。',
  'mentoring.before-birth': () => '日期早于出生年月，请核对日期和花名册。',
  'mentoring.dates-inverted': () => '结束日期早于开始日期，请改正。',
  'mentoring.periods-overlap': ({ from, to }) => `这段时间与 ${from ?? ''} 至 ${to ?? ''} 的考察重叠，请核对起止日期。`,
  'mentoring.after-writing': () => '日期晚于这条记录第一次登记的日子，请改正；之后的事请另记一条。',
  'mentoring.same-person': () => '谈话人不能是本人，请另选。',
  'mentoring.undecided': () => '结论与作出日期须一起填写，或一起留空。',
  'handbook.leaf-unknown': () => '手册里没有这一页，请核对页码。',
  'handbook.code-malformed': () => '这不是手册页的编码，请再扫一次，或照页脚的编码输入。',
  'handbook.code-unknown': () => '没有打印过这一页：编码有效，但查不到记录。',
  'handbook.nobody': () => '没有符合条件的手册，请换一个支部或阶段。',
  'run.unknown': () => '没有找到这批打印，请刷新。',
  'run.over': () => '这批打印已经结束。',
  'run.under-way': () => '这批打印还在进行，请等它结束。',
  'run.nothing-failed': () => '没有失败的手册，无须重打。',
  'own.code-too-simple': () => '这个密码太容易猜到，请换四个不连续、不重复、也不是生日或学号的数字。',
  'own.no-code': () => '此人还没有设置个人密码。',
  'own.wrong-code': () => '密码不对，请核对。',
  'own.wait': ({ seconds }) => `尝试次数较多，请 ${seconds ?? 60} 秒后再试。`,
  'own.locked': () => '密码已锁定，请为其重新设置。',
  'own.ticket-over': () => '已经退出，请重新刷卡。',
  'own.quota-used': () => '今天的打印页数已用完。',
};
