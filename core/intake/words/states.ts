/** Words that say how far something is: a column of nothing else is its status, whatever the heading calls it. */
const STATES = new Set(
  'open|closed|close|done|to do|todo|doing|on|on going|ongoing|in progress|in process|wip|pending|planned|complete|completed|finished|not started|started|not done|resolved|unresolved|solved|unsolved|mitigated|fixed|on hold|hold|blocked|cancelled|canceled|deferred|delivered|late|overdue|incomplete|active|inactive|new|已完成|完成|未完成|部分完成|已解决|未解决|已关闭|未关闭|进行中|处理中|开发中|测试中|待开始|未开始|待处理|待办|暂停|延期|已延期|已上线|已取消|搁置|已修复|未修复|已确认'.split(
    '|',
  ),
)
/** What a column that is headed by a state says of each row. */
const ANSWERS = new Set('true|false|yes|no|y|n|x|0|1|是|否|√|✓|✔|×|对|错'.split('|'))
const STATE_HEADINGS = /^(is )?(done|completed?|finished|closed|resolved|fixed)$|^(是否|已)?(完成|解决|关闭|修复)$/

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}|\ufe0f/gu, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()

/** Whether a cell says yes or no. */
export const isAnswer = (text: string): boolean => ANSWERS.has(bare(text))

/** Whether a cell under the given heading (in normalised form) says how far something is. */
export const isState = (text: string, heading: string): boolean =>
  STATES.has(bare(text)) || (STATE_HEADINGS.test(heading) && ANSWERS.has(bare(text)))
