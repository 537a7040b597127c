/** Headings and cells of a responsibility matrix. The parties are the columns whose cells hold codes. */
import { concept, type KindWords } from './kindWords.ts'

export const raciWords: KindWords = {
  required: [['task'], ['party'], ['code']],
  titles: [
    'raci',
    'rasci',
    'responsibility',
    'responsibilities',
    'ram',
    'responsibility assignment',
    '责任',
    '职责',
    '分工',
    '责任矩阵',
    '职责分工',
  ],
  concepts: {
    id: concept(
      'id',
      0.3,
      'id|no|s no|sr no|sl no|#|step id|task id|activity id|ref|wbs|wbs no|wbs code|item no|编号|序号|任务编号|wbs编号|编码',
    ),
    task: concept(
      'name',
      1,
      'task|activity|task name|deliverable|task deliverable|project activity|activity name|process|process step|step|work package|decision|responsibility|responsibilities|deliverables|tasks|activities|name|description|function|item|requirement|project task|project deliverable or activity|task activity|任务|任务名称|活动|工作任务|工作内容|工作事项|事项|职责|工作项|工作|项目任务|工作项目|活动名称|工作名称|主要工作|流程|业务事项|内容|名称|任务 活动|工作包|职责事项|审批事项|责任事项|工作职责|项目活动|交付物',
    ),
    phase: concept(
      'text',
      0.3,
      'phase|stage|key management area|area|category|group|workstream|work stream|process group|阶段|类别|分类|模块|大类|项目阶段|业务类别|工作类别',
    ),
    party: concept(
      'text',
      1,
      'party|person|role|who|name|assigned to|responsible|department|stakeholder|team member|参与方|人员|角色|姓名|部门|岗位|责任方|责任主体|责任部门',
    ),
    code: concept(
      'text',
      2,
      'code|raci|raci code|role|responsibility|assignment|rasci|raci role|involvement|responsibility type|职责|角色|责任|责任类型|分工|职责类型|参与方式|责任类别',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|comment|remarks|remark|备注|说明'),
  },
}

/**
 * Headings of tables that name the parties in their cells, one column a duty: the code that each column stands for.
 * 责任部门 and 负责人 alone are found in every plan; a table is such a matrix from two different duties on.
 */
const DUTY_HEADINGS: Readonly<Record<string, string>> = {
  R: 'responsible|responsible party|responsible person|r|doer',
  A: 'accountable|accountable party|accountable person|a|approver',
  C: 'consulted|consult|consulted parties|c',
  I: 'informed|inform|informed parties|i',
  S: 'support|supporting|supports|supporting party',
  主责: '主责|主责部门|主责单位|责任部门|责任单位|负责部门|负责人|责任人|主要责任人',
  牵头: '牵头|牵头部门|牵头单位|牵头人',
  主办: '主办|主办部门|主办单位|主办人',
  配合: '配合|配合部门|配合单位|配合人|协作部门|参与部门',
  协办: '协办|协办部门|协办单位|协助部门|协同部门',
  会签: '会签|会签部门',
  审核: '审核|审核部门|审核人|复核人',
  审批: '审批|审批部门|审批人|审批领导|批准人|分管领导',
  知悉: '知悉|知悉部门|知会部门|抄送部门|告知部门',
}

/** The code of a duty by the heading of its column, in normalised form. */
export const CODE_OF_HEADING: ReadonlyMap<string, string> = new Map(
  Object.entries(DUTY_HEADINGS).flatMap(([code, words]) => words.split('|').map(word => [word, code] as const)),
)

/** Words that stand in the cells of a Chinese responsibility table in the place of letters. */
export const RACI_WORDS = new Set(
  '主责 牵头 主办 主导 配合 协办 协助 会签 知悉 备案 审核 审批 批准 负责 参与 辅助 支持 执行 咨询 告知 知会 通知 复核 审定 组织 监督 决策 抄送 主送 核准 审查 责任 主管'.split(
    ' ',
  ),
)

/** Marks that stand for an assignment whose meaning the legend gives. */
export const RACI_MARKS = /^[●○◎▲△★☆■□√✓✔◆◇⊙〇]+$/u

/** Letters of the known schemes: RACI, RASCI, RACI-VS, RACIO, DACI, RAPID, PARIS; N for nothing to do with it, L for the lead. */
export const RACI_LETTERS = /^([racisvodp]{1,4}|n|l)$/i
