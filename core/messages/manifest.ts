/** What the script that prints the manifest says in the terminal. */
import type { Sentence } from '../contract/finding.ts'

export const manifestText = {
  notAnOrigin: (given: string): Sentence => ({
    en: `"${given}" is no https origin, so no manifest was made. Give one such as https://kedu.example.com, without a path.`,
    zh: `“${given}”不是 https 源，没有生成清单。请给出如 https://kedu.example.com 的地址，不带路径。`,
  }),
  written: (file: string): Sentence => ({
    en: `The manifest is in ${file}.`,
    zh: `清单已写入 ${file}。`,
  }),
}
