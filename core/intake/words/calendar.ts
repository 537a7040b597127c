/** Headings of a list of holidays and make-up workdays. */
import { concept, type KindWords } from './kindWords.ts'

export const calendarWords: KindWords = {
  required: [['date'], ['working', 'name']],
  titles: [
    'calendar',
    'holiday',
    'holidays',
    'public holidays',
    'working days',
    'non working days',
    '日历',
    '节假日',
    '假期',
    '放假',
    '调休',
    '假日',
  ],
  concepts: {
    date: concept(
      'date',
      1,
      'holiday date|non working day|day off|calendar date|节假日日期|放假日期|假日日期|调休日期|放假时间',
      'date|day|from|start|日期|开始日期|起始日期',
    ),
    to: concept(
      'date',
      0.4,
      'holiday end|last day off|放假结束|放假截止',
      'to|until|end|end date|结束日期|截止日期|至',
    ),
    working: concept(
      'text',
      2,
      'working|working day|is working|workday|working yes no|day type|是否工作日|是否上班|上班 休息|休息 上班|班 休|休 班|日期类型|工作日',
      'type|status|类型|性质|安排',
    ),
    name: concept(
      'name',
      1.5,
      'holiday|holiday name|name of holiday|public holiday|bank holiday|节日|节假日|节假日名称|假日名称|假期名称|节日名称|假日',
      'name|occasion|description|reason|event|名称|说明|备注|原因',
    ),
    '-weekday': concept('text', 0.2, 'weekday|day of week|星期|周几'),
    '-days': concept('number', 0.2, 'days|number of days|天数|放假天数'),
  },
}
