/** Headings of a risk register. */
import { distributionConcepts } from './distributions.ts'
import { concept, type KindWords } from './kindWords.ts'

export const risksWords: KindWords = {
  required: [['description'], ['probability', 'impact', 'score', 'response', 'strategy']],
  titles: ['risk', 'risks', 'risk register', 'risk log', 'raid', '风险', '风险登记', '风险清单', '风险管理'],
  concepts: {
    id: concept(
      'id',
      0.3,
      'id|risk id|risk no|risk ref|ref id|reference|id no|risk uid|uid|no|s no|sr no|sl no|sno|#|ref|risk number|nr|item|risk code|风险编号|编号|序号|风险id|风险代码|风险序号|风险号',
    ),
    description: concept(
      'name',
      1.5,
      'risk description|risk|description|risk event|risk name|risk title|risk statement|risks|description of risk|risk item|event|threat|potential risk|identified risk|risk details|hazard|risk factor|title|name|风险描述|风险|风险事件|风险名称|风险说明书|风险内容|风险说明|风险点|风险项|风险事项|风险因素|描述|潜在风险|风险情况|主要风险|名称|风险表现|name of risk|risk summary|what could go wrong|风险情形|风险问题|潜在问题|危险源',
      'scenario',
    ),
    kind: concept(
      'text',
      1,
      'threat opportunity|risk kind|threat or opportunity|opportunity threat|威胁 机会|威胁机会|风险性质|机会威胁',
    ),
    category: concept(
      'text',
      0.4,
      'category|risk category|type|risk type|categories|class|area|risk area|risk source|类别|风险类别|分类|风险分类|风险类型|类型|风险来源|来源',
    ),
    cause: concept(
      'text',
      1,
      'cause|root cause|risk cause|causes|causes of risk|risk driver|driver|原因|风险原因|根本原因|产生原因|成因|风险成因|风险起因|起因',
    ),
    owner: concept(
      'text',
      0.5,
      'owner|risk owner|responsible|assigned to|responsible person|action owner|responsible party|person responsible|responsibility|accountable|accountability|asset owner|责任人|负责人|风险责任人|风险负责人|责任方|应对责任人|跟踪人|风险所有者|责任者|应对负责人',
    ),
    department: concept('text', 0.4, 'department|dept|responsible department|部门|责任部门|负责部门|责任单位'),
    probability: concept(
      'scale',
      3,
      'probability|likelihood|prob|risk probability|probability of occurrence|likelihood of occurrence|chance|p|probability rating|probability risk rating|likelihood score|probability score|inherent likelihood|likelihood rating|inherent probability|probability %|概率|可能性|发生概率|风险概率|发生可能性|可能性等级|风险发生概率|概率等级|可能性评分|发生几率|概率%|几率|发生频率',
      'frequency|occurrence|频率|频次',
    ),
    impact: concept(
      'scale',
      2.5,
      'impact|severity|risk impact|impact score|consequence|impact rating|impact risk rating|outcome rating|severity rating|consequences|i|impact level|inherent impact|potential impact|effect|影响|影响程度|严重程度|严重性|风险影响|影响等级|影响度|影响评分|后果|损失程度|危害程度|影响后果|严重度|风险影响程度|severity of impact|level of impact|magnitude|影响结果',
    ),
    cost: concept(
      'money',
      2,
      'cost impact|impact cost|financial impact|impact amount|cost of impact|monetary impact|financial exposure|cost exposure|potential loss|estimated loss|loss amount|potential cost|impact in money|影响金额|成本影响|费用影响|经济损失|损失金额|预计损失|潜在损失|影响费用|影响 成本|预计损失金额|cost|cost if it occurs|cost of risk|risk cost|loss|风险损失|风险成本|风险费用|费用|成本|损失|金额',
    ),
    'impact.days': concept(
      'number',
      2,
      'schedule impact|impact days|days impact|time impact|delay days|schedule impact days|delay|进度影响|工期影响|影响天数|影响工期|延误天数|影响 进度|工期延误',
    ),
    ...distributionConcepts('impact.cost', [
      'cost impact',
      'impact cost',
      'cost',
      'loss',
      '影响金额',
      '损失',
      '成本影响',
    ]),
    ...distributionConcepts('impact.days', ['days', 'delay', 'schedule impact', '延误天数', '影响天数', '工期影响']),
    detectability: concept(
      'scale',
      1.5,
      'detectability|detection|ease of detectability|ease of detection|detection difficulty|d|可探测性|探测度|可检测性|检测难度|探测性|可发现性',
    ),
    score: concept(
      'any',
      1.5,
      'risk score|score|risk rating|rating|risk level|risk value|exposure|rpn|risk exposure|risk factor score|priority score|risk priority no|risk priority number|total score|inherent score|p x i|pxi|p i|severity score|risk priority|风险值|风险等级|风险评分|风险得分|风险指数|风险级别|等级|得分|评分|风险系数|风险度|风险分值',
    ),
    response: concept(
      'text',
      1.5,
      'response|mitigation|risk response|mitigation strategy|mitigation plan|mitigation action|mitigation actions|treatment|action plan|potential responses|response plan|risk mitigation|mitigations|response action|risk response plan|risk treatment response|response summary|potential response|control|controls|countermeasure|countermeasures|contingency plan|contingency|treatment plan|actions|action|mitigating action|preventive action|mitigation measures|strategy|suggestion|recommendation|recommended action|how to mitigate|应对措施|应对策略|应对计划|规避措施|缓解措施|响应|措施|风险应对|风险应对措施|控制措施|处理措施|防范措施|风险应对计划|预防措施|管控措施|应急预案|应对方案|解决措施|对策|风险对策|处置建议|应对建议|建议|action required|action taken|control measures|remediation|risk management strategy|preventative action|contingency action|how to respond|应对预案|预案|风险化解措施|风险控制',
      'how|solution|prevention|avoidance|应对',
    ),
    strategy: concept(
      'text',
      0.8,
      'response strategy|strategy|response type|risk strategy|treatment option|risk treatment|risk response strategy|应对策略|风险策略|策略|应对方式|应对类型|风险应对策略',
    ),
    responseCost: concept(
      'money',
      1,
      'response cost|mitigation cost|cost of measures|cost of mitigations|cost of response|cost of mitigation|treatment cost|cost to mitigate|cost of treatment|应对成本|应对费用|措施费用|应对措施成本|应对措施费用|处置成本',
    ),
    residualProbability: concept(
      'scale',
      1.5,
      'residual probability|residual likelihood|residual prob|new likelihood|new probability|post mitigation probability|post mitigation likelihood|revised probability|target probability|剩余概率|残余概率|修订后的概率|剩余可能性|残余可能性|应对后概率',
    ),
    residualImpact: concept(
      'scale',
      1.5,
      'residual impact|new severity|post mitigation impact|revised impact|residual severity|target impact|new impact|剩余影响|残余影响|修订后的影响|应对后影响',
    ),
    '-residualScore': concept(
      'any',
      1,
      'residual score|residual risk|new impact score|residual rating|residual risk score|post mitigation score|修订后的等级|剩余风险|残余风险|剩余风险值|残余风险值|应对后风险值',
    ),
    status: concept(
      'text',
      0.4,
      'status|risk status|current status|state|open closed|状态|风险状态|当前状态|处理状态|跟踪状态',
    ),
    due: concept(
      'date',
      0.6,
      'due|due date|target date|target resolution|deadline|mitigation due|response due|resolution date|target completion|completion date|by when|截止日期|完成期限|应对期限|计划完成日期|到期日|完成时间|期限|应对截止日期|完成日期|计划完成时间|处理期限|完成时限|处理时限|整改期限|应对时限',
    ),
    reviewed: concept(
      'date',
      0.5,
      'last reviewed|reviewed|last updated|review date|last review|updated|date reviewed|最近评审|更新日期|评审日期|复核日期|最后更新|更新时间|最近更新',
    ),
    proximity: concept('text', 0.6, 'proximity|timing|risk timing|临近性|临近度|发生时间|预计发生时间'),
    trigger: concept(
      'text',
      0.8,
      'trigger|triggers|trigger event|risk trigger|early warning|触发条件|触发因素|征兆|预警信号|触发事件|风险征兆',
    ),
    tasks: concept(
      'text',
      0.5,
      'task|tasks|related task|affected task|affected tasks|task id|related tasks|任务|相关任务|影响任务|关联任务|受影响任务|涉及任务|任务编号',
    ),
    '-rag': concept('text', 0.5, 'rag|rag status|colour|color|rank|ranking|priority|优先级|排序|排名'),
    '-raised': concept(
      'date',
      0.4,
      'date|date raised|raised|identified|date identified|raised by|identified by|提出日期|识别日期|提出人|识别人|登记日期|日期|识别时间|提出时间',
    ),
    '-note': concept('text', 0.1, 'notes|note|comments|comment|remarks|remark|备注|说明'),
    '-consequence': concept(
      'text',
      0.5,
      'consequence text|impact description|effect description|影响描述|影响说明|后果描述',
    ),
  },
}
