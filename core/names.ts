/** Names as people compare them, and what kind of thing a party's name is. */

/** ASCII words with single blanks between them, the most common names by far: nothing to normalise but case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** Width, case and blanks do not tell names apart. */
export function normalisedName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase()
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** Ends of Chinese names of departments and organisations, and of posts. */
const DEPARTMENT_ZH = /(?:部|部门|处|科|室|组|局|院|所|中心|公司|集团|委员会|办|团队|方|单位|股东)$/u
const POST_ZH = /(?:经理|总监|主任|总裁|董事长|工程师|专员|主管|会计|出纳|负责人|代表|顾问|秘书)$/u
/** Words of English names of departments and organisations, and of posts. */
const DEPARTMENT_EN =
  /\b(?:departments?|dept|division|teams?|office|group|unit|committee|board|company|corp|ltd|inc|finance|accounting|procurement|purchasing|legal|hr|it|qa|pmo|engineering|operations|sales|marketing|quality|safety|support|services?|audit|treasury|logistics|maintenance|production|manufacturing|security|warehouse|research|development|construction|planning|compliance|administration|site|plant|resources|technology|r&d)\b/iu
const POST_EN =
  /\b(?:manager|director|lead|leader|head|officer|engineer|analyst|architect|developers?|testers?|designers?|consultants?|specialist|coordinator|owner|sponsor|executives?|expert|administrator|assistant|supervisor|controller|buyer|client|customer|supplier|vendor|contractor|partner|users?|stakeholders?|business|project|product|technical|management)\b/iu
/** The commonest Chinese surnames; they cover more than nine in ten people. */
const SURNAMES_ZH = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
)
const HAN_NAME = /^\p{Script=Han}{2,3}$/u
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u

/** Whether a name looks like that of a department or an organisation, and not of a post. */
export function looksLikeDepartment(name: string): boolean {
  const written = name.normalize('NFKC').trim()
  return !isPost(written) && (DEPARTMENT_ZH.test(written) || DEPARTMENT_EN.test(written))
}

/** Whether a name looks like that of a department, an organisation or a post: anything but a person. */
export function looksLikeOrganisation(name: string): boolean {
  return isPost(name.normalize('NFKC').trim()) || looksLikeDepartment(name)
}

const isPost = (written: string) => POST_ZH.test(written) || POST_EN.test(written)

/** Whether a name looks like a person's: 张伟, Ann Lee. A doubtful name is none. */
export function looksLikePerson(name: string): boolean {
  const written = name.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (looksLikeOrganisation(written)) return false
  return isHanName(written) || LATIN_NAME.test(written)
}

/** Whether a name is two or three Chinese characters of which the first is a surname. */
export function isHanName(name: string): boolean {
  const written = name.normalize('NFKC').trim()
  return HAN_NAME.test(written) && SURNAMES_ZH.has(written.slice(0, 1))
}

/** Roles noted behind a name in a cell of several: 张三（主）. */
const ROLE_NOTE = /\s*[(（](?:主|副|协|主责|负责|牵头|配合|协助|第一责任人|lead|main|primary|backup|deputy)[)）]\s*$/iu
const SURE_SEPARATOR = /[,;，；、|\n\r]+/u
/** These stand between names and inside of them: R&D, Health and Safety, 张和平. */
const DOUBTFUL_SEPARATOR = /\s*[/／&＆]\s*|\s+and\s+|\s*[和与及]\s*/iu

/** The names in one cell, without notes of their role; a name that contains "and" or 和 stays whole. */
export function splitNames(text: string): string[] {
  return text
    .split(SURE_SEPARATOR)
    .flatMap(splitDoubtful)
    .map(name => name.replace(ROLE_NOTE, '').trim())
    .filter(name => name !== '')
}

function splitDoubtful(text: string): string[] {
  const parts = text.split(DOUBTFUL_SEPARATOR).map(part => part.replace(ROLE_NOTE, '').trim())
  if (parts.length < 2 || parts.some(part => part.length < 2)) return [text]
  const isHan = /\p{Script=Han}/u.test(text)
  const areNames = parts.every(part => looksLikeOrganisation(part) || (isHan && isHanName(part)))
  const hasWord = /[和与及]/u.test(text) || (!isHan && looksLikeOrganisation(text))
  return areNames || !hasWord ? parts : [text]
}
