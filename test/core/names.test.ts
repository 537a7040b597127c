import { expect, test } from 'vitest'
import { splitNames } from '../../core/names.ts'

test.each([
  ['张三、李四', ['张三', '李四']],
  ['张三/李四', ['张三', '李四']],
  ['张三和李四', ['张三', '李四']],
  ['张三（主）、李四（协）', ['张三', '李四']],
  ['张三（主）/李四', ['张三', '李四']],
  ['张三\n李四', ['张三', '李四']],
  ['工程部与采购部', ['工程部', '采购部']],
  ['张和平', ['张和平']],
  ['中和公司', ['中和公司']],
  ['Ann & Bob', ['Ann', 'Bob']],
  ['Ann and Bob; Cy', ['Ann', 'Bob', 'Cy']],
  ['Legal, Finance', ['Legal', 'Finance']],
  ['R&D', ['R&D']],
  ['Health and Safety', ['Health and Safety']],
  ['Legal and Finance', ['Legal', 'Finance']],
  ['财务部（北京）', ['财务部（北京）']],
  [' ', []],
])('%j names %j', (text, names) => {
  expect(splitNames(text)).toEqual(names)
})
