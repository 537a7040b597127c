/** Standard output. */

export function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export function printJson(value: unknown): void {
  process.stdout.write(jsonText(value))
}
