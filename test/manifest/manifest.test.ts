import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { LOCAL_ORIGIN, manifestId } from '../../scripts/manifest.ts'
import { attributeValues, urlsIn } from './manifestXml.ts'
import { pngSizePx } from './pngSize.ts'

const root = resolve(import.meta.dirname, '../..')
const manifestPath = resolve(root, 'manifest.xml')
const manifest = readFileSync(manifestPath, 'utf8')

/** The official schemas, where this machine has them; they may not be copied into the project. */
const schemaFolder = resolve(root, '../shared/xsd')

/** Where each file that the manifest names comes from: built pages in dist, icons as they are committed. */
function fileOf(url: string): string {
  const { pathname } = new URL(url)
  return resolve(root, pathname.startsWith('/assets/') ? 'addin/public' : 'dist', `.${pathname}`)
}

describe('the manifest', () => {
  it.runIf(existsSync(schemaFolder))('is valid by the official schemas', async () => {
    const schemas = readdirSync(schemaFolder).map(fileName => ({
      fileName,
      contents: readFileSync(resolve(schemaFolder, fileName), 'utf8'),
    }))
    const schema = schemas.filter(file => file.fileName === 'OfficeAppManifestV1_1.xsd')
    const xml = { fileName: 'manifest.xml', contents: manifest }
    const result = await validateXML({ xml, schema, preload: schemas })
    expect(result.errors).toEqual([])
    expect(result.valid).toBe(true)
  })

  it('is read by office-addin-manifest', async () => {
    const info = await OfficeAddinManifest.readManifestFile(manifestPath)
    expect(info).toMatchObject({
      id: manifestId(LOCAL_ORIGIN),
      displayName: 'Kedu',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${LOCAL_ORIGIN}/taskpane.html` },
    })
  })

  it('defines every resource that it refers to, once, and refers to every resource', () => {
    const defined = attributeValues(manifest, 'id').filter(id => !id.startsWith('Kedu.') && id !== 'TabHome')
    const used = new Set(attributeValues(manifest, 'resid'))
    expect(new Set(defined).size).toBe(defined.length)
    expect([...used].sort()).toEqual(defined.toSorted())
  })

  it('keeps ids within 32 characters, names within 125 and descriptions within 250', () => {
    const ids = [...attributeValues(manifest, 'id'), ...attributeValues(manifest, 'resid')]
    expect(ids.filter(id => id.length > 32)).toEqual([])
    const shortStrings = manifest.match(/<bt:ShortStrings>.*<\/bt:ShortStrings>/s)?.[0] ?? ''
    const texts = attributeValues(shortStrings, 'DefaultValue').concat(attributeValues(shortStrings, 'Value'))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter(text => text.length > 125)).toEqual([])
    const all = attributeValues(manifest, 'DefaultValue').concat(attributeValues(manifest, 'Value'))
    expect(all.filter(text => text.length > 250)).toEqual([])
  })

  it('has an id that is a UUID and a version of four numbers', () => {
    const id = /<Id>(.*)<\/Id>/.exec(manifest)?.[1]
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(/<Version>(.*)<\/Version>/.exec(manifest)?.[1]).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/)
  })

  it('names only https addresses of one origin', () => {
    const origins = new Set(urlsIn(manifest).map(url => new URL(url).origin))
    expect([...origins]).toEqual([LOCAL_ORIGIN])
  })

  it('names only files that the build makes', () => {
    const files = [...new Set(urlsIn(manifest))].filter(url => /\.\w+$/.test(new URL(url).pathname))
    expect(files.map(url => new URL(url).pathname).sort()).toEqual([
      '/assets/icon-16.png',
      '/assets/icon-32.png',
      '/assets/icon-64.png',
      '/assets/icon-80.png',
      '/functions-zh.json',
      '/functions.js',
      '/functions.json',
      '/taskpane.html',
    ])
    expect(files.filter(url => !existsSync(fileOf(url)))).toEqual([])
  })

  it('runs pane, functions and commands in one runtime', () => {
    expect(attributeValues(manifest, 'resid').filter(id => id === 'Taskpane.Url')).toHaveLength(4)
    expect(manifest).toContain('<Runtime resid="Taskpane.Url" lifetime="long"/>')
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>')
  })

  it('says every text in Chinese too', () => {
    const strings = manifest.match(/<bt:String [^>]*>(?!\s*<bt:Override Locale="zh-CN")/g) ?? []
    expect(strings).toEqual([expect.stringContaining('"Functions.Namespace"')])
  })
})

describe('the icons', () => {
  it.each([16, 32, 64, 80, 128])('of %i pixels are that size', size => {
    const png = readFileSync(resolve(root, `addin/public/assets/icon-${size}.png`))
    expect(pngSizePx(png)).toEqual({ width: size, height: size })
  })

  it('have the sizes under which the manifest names them', () => {
    for (const [tag = '', size, resid] of manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)) {
      expect(resid, tag).toBe(`Icon.${size}`)
    }
    expect(manifest).toMatch(/<IconUrl DefaultValue="[^"]*icon-32\.png"/)
    expect(manifest).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/)
  })
})
