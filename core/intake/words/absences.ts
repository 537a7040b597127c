/** Headings of a list of absences: leave, training, secondment. */
import { concept, type KindWords } from './kindWords.ts'

export const absencesWords: KindWords = {
  required: [['person'], ['from'], ['to', '-reason', '-days']],
  titles: [
    'absence',
    'absences',
    'leave',
    'vacation',
    'vacations',
    'holiday plan',
    'time off',
    'pto',
    '请假',
    '休假',
    '缺勤',
    '年假',
    '假期安排',
  ],
  concepts: {
    '-id': concept('id', 0.1, 'id|no|s no|#|employee id|序号|编号|工号'),
    person: concept(
      'name',
      1.5,
      'absent person|person on leave|请假人|休假人|休假人员|请假人员|缺勤人员',
      'person|name|employee|employee name|staff|team member|who|resource|姓名|人员|员工|人员姓名|员工姓名|成员',
    ),
    from: concept(
      'date',
      1.5,
      'absent from|leave from|leave start|first day of absence|first day of leave|absence start|请假开始|休假开始|请假起始日期|休假起始|请假日期|休假日期|缺勤日期',
      'from|start|start date|first day|date|begin|开始日期|起始日期|开始|日期|开始时间|起始时间',
    ),
    to: concept(
      'date',
      1.5,
      'absent to|absent until|leave to|leave end|last day of absence|last day of leave|absence end|请假结束|休假结束|请假截止日期|休假截止',
      'to|until|end|end date|last day|finish|结束日期|截止日期|结束|至|结束时间|截止时间',
    ),
    '-reason': concept(
      'text',
      1.5,
      'leave type|absence type|type of leave|kind of absence|请假类型|假别|休假类型|缺勤类型|请假原因|请假事由|休假事由',
      'reason|type|类型|原因|事由',
    ),
    '-days': concept('number', 0.5, 'leave days|days of leave|days absent|请假天数|休假天数|缺勤天数', 'days|天数'),
    '-department': concept('text', 0.2, 'department|dept|team|部门|所属部门'),
    '-note': concept('text', 0.1, 'notes|note|comments|remarks|approved|status|备注|说明|状态|审批'),
  },
}
