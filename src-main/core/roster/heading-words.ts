/** What offices call the columns. Folded as headings are: lower case, no blanks, no punctuation, half width. */
import type { RosterField } from '../../contract/roster.ts';

const words: Readonly<Record<RosterField, string>> = {
  studentNumber: '学号 学生学号 学员学号 本人学号 学生编号 studentnumber studentno studentid stuno stuid sno xh',
  name: '姓名 学生姓名 本人姓名 学员姓名 名字 中文姓名 真实姓名 name fullname studentname chinesename xm',
  sex: '性别 学生性别 sex gender xb',
  ethnicity: '民族 族别 ethnicity ethnicgroup nationality mz',
  nativePlace: '籍贯 祖籍 籍贯省市 nativeplace hometown ancestralhome jg',
  birthMonth:
    '出生年月 出生日期 生日 出生年月日 出生时间 出生月份 birthmonth birthdate dateofbirth birthday dob csny csrq',
  college: '学院 院系 所在学院 院系名称 学院名称 所属学院 系所 院部 college school faculty department xy yx',
  major: '专业 专业名称 所学专业 所在专业 就读专业 录取专业 major programme program zy',
  className: '班级 班级名称 所在班级 行政班 行政班级 所属班级 现班级 class classname bj',
  grade: '年级 所在年级 入学年份 入学年级 级别 当前所在级 现在年级 grade year entryyear nj',
  building: '楼栋 楼号 宿舍楼 公寓楼 楼宇 栋 宿舍楼栋 公寓 宿舍楼号 所在楼栋 楼栋号 building dormbuilding ld',
  dormRoom:
    '寝室 寝室号 宿舍 宿舍号 房间 房间号 房号 宿舍房间号 寝室号码 宿舍门牌号 门牌号 room roomnumber roomno dormroom dorm dormitory ss',
  bed: '床位 床号 床位号 bed bednumber bedno cw',
  politicalStatus: '政治面貌 面貌 政治身份 政治面目 politicalstatus politicaloutlook politicalaffiliation zzmm',
  appliedOn:
    '申请入党日期 申请入党时间 入党申请日期 入党申请时间 递交入党申请书时间 递交入党申请书日期 提交入党申请书时间 提交入党申请书日期 入党申请书递交时间 申请日期 申请时间 appliedon applicationdate dateofapplication',
  activistOn:
    '确定积极分子日期 确定积极分子时间 确定为积极分子时间 确定为积极分子日期 列为积极分子时间 列为积极分子日期 列为入党积极分子时间 列为入党积极分子日期 确定为入党积极分子时间 确定为入党积极分子日期 确定入党积极分子时间 确定入党积极分子日期 积极分子时间 积极分子日期 积极分子确定时间 入党积极分子时间 activiston activistdate',
  card: '卡号 校园卡 校园卡号 一卡通 一卡通号 一卡通卡号 校园卡卡号 物理卡号 芯片号 卡片号 门禁卡号 card cardnumber cardno carduid uid kh',
};

export const fieldOfWord: ReadonlyMap<string, RosterField> = new Map(
  (Object.entries(words) as [RosterField, string][]).flatMap(([field, list]) =>
    list.split(' ').map((word) => [word, field] as const),
  ),
);

/** Kinds of data a kiosk has no purpose for and never keeps (PIPL Art. 6); found anywhere in a heading. */
export const neverStored: readonly RegExp[] = [
  /身份证|证件号|证件类型|公民身份|护照|户口|户籍|社保|医保|idcard|nationalid|identitycard|idnumber|passport|sfz/u,
  /电话|手机|移动号码|联系方式|联系号码|邮箱|电子邮件|微信|qq|phone|mobile|cellphone|telephone|contact|email|wechat/u,
  /银行|开户|账号|帐号|存折|工资卡|bank|iban|accountnumber/u,
  /健康|疾病|病史|过敏|血型|体检|残疾|心理|疫苗|伤病|身高|体重|视力|health|medical|disease|allerg|blood|disabilit/u,
  /宗教|信仰|教派|religio|faith|belief/u,
  /家庭|家长|父亲|母亲|父母|监护人|配偶|紧急联系|亲属|兄弟|姐妹|家属|住址|家中|贫困|资助|婚姻|family|parent|father|mother|guardian|spouse|emergency|homeaddress|marital/u,
  /指纹|人脸|照片|相片|头像|生物识别|fingerprint|photo|face/u,
];
