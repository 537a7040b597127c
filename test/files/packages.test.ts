import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellOf, opened, partsOf, planBytes, planOf, reopened, runOver, tableOf, textOf } from './fixtures.ts'

/** A workbook whose parts were edited as other programs write them. */
async function written(edits: Record<string, (xml: string) => string>): Promise<Uint8Array> {
  const parts = unzipSync(await planBytes())
  const decoder = new TextDecoder()
  for (const [path, edit] of Object.entries(edits)) parts[path] = strToU8(edit(decoder.decode(parts[path])))
  return zipSync(parts)
}

describe('a workbook by another program', () => {
  it('may write its elements with a namespace prefix', async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?!\?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="')
    const bytes = await written({ 'xl/workbook.xml': prefixed, 'xl/styles.xml': prefixed })
    const workbook = await reopened(runOver(await opened(bytes)))
    expect(cellOf(tableOf(workbook, 'KeduCost'), '1.1', 'EV')).toBe(80)
    expect(planOf(workbook)).toEqual([])
    expect(textOf(await workbook.save(), 'xl/workbook.xml')).toContain('<x:sheet xmlns:r=')
  })

  it('may be Strict Open XML: new parts are too', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    const parts = [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]
    const bytes = await written(Object.fromEntries(parts.map(path => [path, strict])))
    const workbook = runOver(await opened(bytes))
    const sheet = textOf(await workbook.save(), 'xl/worksheets/sheet3.xml')
    expect(sheet).toContain('http://purl.oclc.org/ooxml/spreadsheetml/main')
    expect(sheet).not.toContain('schemas.openxmlformats.org')
    expect(planOf(await reopened(workbook))).toEqual([])
  })

  it('may have no styles at all', async () => {
    const parts = unzipSync(
      await written({
        'xl/_rels/workbook.xml.rels': xml => xml.replace(/<Relationship [^>]*styles\.xml[^>]*>/, ''),
        '[Content_Types].xml': xml => xml.replace(/<Override [^>]*styles\.xml[^>]*>/, ''),
      }),
    )
    delete parts['xl/styles.xml']
    const workbook = await reopened(runOver(await opened(zipSync(parts))))
    const cost = workbook.grids().sheets.find(({ name }) => name === 'Kedu Cost')
    expect(cost?.numberFormats[5]?.[2]).toBe('#,##0.00')
  })

  it('loses its chain of calculation, which would name cells that have no formula any more', async () => {
    const parts = unzipSync(
      await written({
        'xl/_rels/workbook.xml.rels': xml =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
          ),
        '[Content_Types].xml': xml =>
          xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="application/xml"/></Types>'),
      }),
    )
    parts['xl/calcChain.xml'] = strToU8('<calcChain/>')
    const bytes = await runOver(await opened(zipSync(parts))).save()
    expect(partsOf(bytes).has('xl/calcChain.xml')).toBe(false)
    expect(textOf(bytes, 'xl/_rels/workbook.xml.rels') + textOf(bytes, '[Content_Types].xml')).not.toContain(
      'calcChain',
    )
  })

  it('keeps its tables apart from ours: ids and parts are free ones', async () => {
    const bytes = await runOver(await opened(await planBytes())).save()
    const tables = [...partsOf(bytes).keys()].filter(name => name.startsWith('xl/tables/'))
    const ids = tables.map(name => /<table [^>]*\bid="(\d+)"/.exec(textOf(bytes, name))?.[1])
    expect(ids).toHaveLength(10)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('does not grow by formats that it has already', async () => {
    const workbook = runOver(await opened(await planBytes()))
    const once = textOf(await workbook.save(), 'xl/styles.xml')
    const again = await reopened(workbook)
    runOver(again, { time: '2026-11-22 08:00:00' })
    expect(textOf(await again.save(), 'xl/styles.xml')).toBe(once)
  })
})
