/** Headings of dated reports of progress: which task stood at how many percent on which day. */
import { concept, type KindWords } from './kindWords.ts'

export const progressWords: KindWords = {
  required: [['task'], ['date'], ['percentComplete']],
  titles: [
    'progress',
    'progress history',
    'progress log',
    'progress report',
    'status report',
    'weekly progress',
    '进度记录',
    '进度填报',
    '进度台账',
    '周报',
    '进度跟踪',
    '进度汇报',
  ],
  concepts: {
    '-id': concept('id', 0.1, 'entry|entry no|序号|记录编号|no|#'),
    task: concept(
      'text',
      1,
      'task|task id|task name|activity|activity id|wbs|task no|work package|任务|任务编号|任务名称|活动|工作任务|任务代码|wbs编号|对应任务|工作项|工作内容|任务内容|工作事项',
    ),
    date: concept(
      'date',
      1.5,
      'report date|reporting date|status date|progress date|date reported|as of|as at|填报日期|报告日期|统计日期|进度日期|汇报日期|截止日期|状态日期',
      'date|日期|week ending|填报时间|时间',
    ),
    percentComplete: concept(
      'percent',
      1.5,
      'percent complete|% complete|complete %|progress|progress %|percentage complete|completion|completion %|cumulative progress|% done|完成百分比|完成率|进度|完成进度|累计完成|累计进度|进度%|完成比例|累计完成率|完成度|本周进度|当前进度|任务进度|总体进度',
    ),
    '-reportedBy': concept('text', 0.4, 'reported by|updated by|填报人|汇报人|更新人'),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|备注|说明|进展说明'),
  },
}
