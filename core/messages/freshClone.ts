/** What the script that tries the README in a fresh clone says in the terminal. */
import type { Sentence } from '../contract/finding.ts'

export const freshCloneText = {
  took: (name: string, seconds: number): Sentence => ({
    en: `${name}: ${seconds.toFixed(1)} s`,
    zh: `${name}：${seconds.toFixed(1)} 秒`,
  }),
  commandFailed: (command: string, code: number): Sentence => ({
    en: `In a fresh clone "${command}" ended with ${code}.`,
    zh: `在全新克隆中，“${command}”以 ${code} 结束。`,
  }),
  noAnswer: (address: string, seconds: number): Sentence => ({
    en: `In a fresh clone ${address} gave no answer within ${seconds} s.`,
    zh: `在全新克隆中，${address} 在 ${seconds} 秒内没有应答。`,
  }),
}
