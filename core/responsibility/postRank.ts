/** How high a post stands, from its name. Posts that no word tells are not compared. */

/** Words of posts from the top down; the first that fits counts, so that 副总经理 is no 总经理. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/董事会|股东会|股东大会|党委会|董事长|\b(chair(man|woman)?|board)\b/i, 6],
  [/副(总|院长|局长|厂长|主任委员)|分管领导|总监|总会计师|总工程师|总经济师|\b(vice president|vp)\b/i, 4],
  [/总经理|总裁|院长|局长|厂长|公司领导|经理层|\b(ceo|president|general manager|managing director)\b/i, 5],
  [/\b(cfo|coo|cto|director)\b/i, 4],
  [/部门(经理|负责人|领导|主管)|部长|处长|主任|科长|经理|\b(manager|head of|head)\b/i, 3],
  [/(部|处|室|科|中心|组|公司|单位)$|\b(department|dept|team|office|unit|group)\b/i, 2],
  [/专员|文员|助理|员$|\b(officer|clerk|assistant|specialist|staff)\b/i, 1],
]

/** The rank of a post or department, higher is above; undefined where its name does not tell. */
export function postRank(name: string): number | undefined {
  const written = name.normalize('NFKC').trim()
  return RANKS.find(([form]) => form.test(written))?.[1]
}
