/** Workbooks in and out of the page: the file button, dropping, samples, download. */
import { element } from './elements.ts'

export interface ChosenFile {
  name: string
  bytes: Uint8Array
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Calls back for a file chosen by the button or dropped anywhere on the page. */
export function takeFiles(onFile: (file: ChosenFile) => void): void {
  const input = element('file', HTMLInputElement)
  const drop = element('drop', HTMLElement)
  const read = async (file: File | undefined | null) => {
    if (file) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  element('open', HTMLButtonElement).addEventListener('click', () => input.click())
  input.addEventListener('change', async () => {
    await read(input.files?.[0])
    // So that choosing the same file again is a change again.
    input.value = ''
  })
  window.addEventListener('dragenter', event => {
    if (event.dataTransfer?.types.includes('Files')) drop.hidden = false
  })
  window.addEventListener('dragover', event => event.preventDefault())
  drop.addEventListener('dragleave', () => {
    drop.hidden = true
  })
  window.addEventListener('drop', event => {
    event.preventDefault()
    drop.hidden = true
    void read(event.dataTransfer?.files[0])
  })
}

/** The sample workbooks that the server has. */
export async function sampleNames(): Promise<string[]> {
  const answer = await fetch('/desk/samples.json')
  return answer.ok ? ((await answer.json()) as string[]) : []
}

/** A sample by name, or undefined when the server has none of that name. */
export async function fetchSample(name: string): Promise<ChosenFile | undefined> {
  const answer = await fetch(`/samples/${encodeURIComponent(name)}`)
  return answer.ok ? { name, bytes: new Uint8Array(await answer.arrayBuffer()) } : undefined
}

/** Hands the bytes to the browser as a file. */
export function downloadFile({ name, bytes }: ChosenFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
