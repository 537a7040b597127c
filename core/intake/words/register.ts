/** Headings of a register that is no risk register: issues, actions, reviews, training, complaints. */
import { concept, type KindWords } from './kindWords.ts'

export const registerWords: KindWords = {
  required: [['title'], ['due', 'status', 'owner', 'done'], ['id', '-raised', 'done', 'evidence', 'due']],
  titles: [
    'issue',
    'issues',
    'issue log',
    'action log',
    'action items',
    'actions',
    'lessons',
    'training',
    'complaints',
    'review log',
    '问题',
    '问题清单',
    '行动项',
    '经验教训',
    '培训',
    '投诉',
    '整改',
    '待办',
  ],
  concepts: {
    id: concept(
      'id',
      0.3,
      'id|no|s no|sr no|#|issue id|action id|ref|issue no|action no|item no|问题编号|编号|序号|行动编号|项次|change id|change no|cr no|cr id',
    ),
    title: concept(
      'name',
      2,
      'issue|issue description|action item|action|issue title|action items|lesson|lesson learned|lessons learned|complaint|training|training topic|finding|issues|problem|problem description|问题|问题描述|问题说明|行动项|经验教训|投诉内容|培训内容|培训主题|整改事项|存在问题|隐患描述|隐患内容|待办事项|问题内容|检查项|问题详情|待解决问题|change description|change request|requested change',
      'description|summary|item|query|details|title|name|描述|内容|事项|说明|名称',
    ),
    owner: concept(
      'text',
      0.4,
      'owner|assigned to|responsible|action owner|action by|issue owner|负责人|责任人|整改责任人|处理人|经办人|责任方|责任部门负责人',
    ),
    department: concept('text', 0.3, 'department|dept|部门|责任部门|责任单位'),
    kind: concept('text', 0.5, 'register|register type|record type|entry type|登记类型|记录类型|事项类型'),
    duty: concept('text', 0.4, 'duty|function|职责|业务职能'),
    due: concept(
      'date',
      0.6,
      'due|due date|target date|deadline|target resolution date|by when|截止日期|完成期限|整改期限|计划完成日期|计划完成时间|期限|要求完成时间|计划解决时间|计划解决日期|计划关闭时间|计划关闭日期|要求解决时间|到期日',
    ),
    done: concept(
      'any',
      1,
      'closed on|date closed|closed|resolved|resolved on|date resolved|completed|completed on|closure date|关闭日期|完成日期|解决日期|解决时间|实际解决时间|实际解决日期|实际关闭时间|实际关闭日期|实际完成时间|实际完成日期|关闭时间|完成时间',
    ),
    status: concept(
      'text',
      0.3,
      'status|state|current status|issue status|状态|当前状态|处理状态|整改状态|完成情况|整改情况|处理情况|落实情况',
    ),
    evidence: concept('text', 1, 'evidence|proof|attachment|supporting document|证据|佐证|附件|证明材料'),
    task: concept('text', 0.3, 'task|related task|task id|任务|任务编号|关联任务|相关任务'),
    target: concept('number', 0.3, 'target|target value|目标|目标值'),
    actual: concept('number', 0.3, 'actual|actual value|实际|实际值'),
    '-raised': concept(
      'any',
      0.6,
      'date raised|raised|raised on|raised by|reported by|date reported|opened|open date|提出日期|提出人|发现日期|发现人|报告日期|登记日期',
    ),
    '-response': concept(
      'text',
      0.3,
      '措施|resolution|action taken|solution|corrective action|解决方案|处理措施|整改措施|解决措施',
    ),
    '-priority': concept('text', 0.3, 'priority|severity|impact|category|type|优先级|严重程度|类别|影响'),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明'),
  },
}
