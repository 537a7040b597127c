/** Headings of a table of indicators (KPIs) with targets and results. */
import { concept, type KindWords } from './kindWords.ts'

export const indicatorsWords: KindWords = {
  required: [['name'], ['target'], ['actual', 'tolerance', 'weight', 'direction', 'group', 'unit']],
  titles: [
    'kpi',
    'kpis',
    'indicator',
    'indicators',
    'scorecard',
    'metrics',
    'performance',
    '指标',
    '考核',
    '绩效',
    '记分卡',
    '关键绩效',
  ],
  concepts: {
    id: concept('id', 0.3, 'id|no|s no|sr no|#|kpi id|kpi no|indicator id|ref|code|序号|编号|指标编号|指标代码'),
    name: concept(
      'name',
      2,
      'indicator|kpi|kpi name|indicator name|key performance indicator|performance indicator|metric|metric name|指标|指标名称|考核指标|关键指标|绩效指标|kpi指标|考核项目|指标项',
      'name|measure|description|名称|项目|内容',
    ),
    group: concept(
      'text',
      0.6,
      'perspective|indicator group|kpi category|dimension|指标类别|指标类型|指标维度|考核维度|维度',
      'group|category|area|type|类别|分类|类型',
    ),
    unit: concept('text', 0.4, 'unit|unit of measure|uom|单位|计量单位'),
    direction: concept(
      'text',
      1.5,
      'direction|better is|better when|polarity|higher is better|指标方向|方向|指标性质|极性|趋优方向',
    ),
    target: concept(
      'any',
      1.5,
      'target|target value|kpi target|goal|target range|目标值|目标|指标值|考核目标|目标范围|计划目标',
      'plan|planned|standard|标准值|计划值|计划',
    ),
    actual: concept(
      'any',
      1,
      'actual|actual value|result|current value|achieved|measured|latest|实际值|实际|完成值|当前值|实际完成|实际完成值|完成情况',
      'current|value|本期|现值',
    ),
    tolerance: concept(
      'any',
      1.5,
      'tolerance|allowed deviation|permitted deviation|容差|允许偏差|容许偏差|允差|预警偏差',
    ),
    weight: concept('percent', 1.2, 'weight|weighting|weight %|权重|权重%|考核权重|分值权重'),
    owner: concept('text', 0.4, 'owner|kpi owner|responsible|responsible person|负责人|责任人|指标负责人|考核负责人'),
    period: concept('any', 0.4, 'period|reporting period|month|quarter|期间|考核周期|统计周期|考核期|月份|季度'),
    '-note': concept(
      'text',
      0.1,
      'notes|note|comments|remarks|formula|definition|data source|备注|说明|计算公式|数据来源|定义',
    ),
  },
}
