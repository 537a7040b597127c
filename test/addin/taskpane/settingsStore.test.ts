import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type KeptTexts, keptTexts, settingsStore } from '../../../addin/taskpane/settingsStore.ts'

function texts(initial: Record<string, string> = {}): KeptTexts & { all: Map<string, string> } {
  const all = new Map(Object.entries(initial))
  return {
    all,
    getItem: name => all.get(name) ?? null,
    setItem: (name, text) => void all.set(name, text),
    removeItem: name => void all.delete(name),
  }
}

const chosen = { ...DEFAULT_SETTINGS, language: 'zh' as const, onDevice: true }

describe('settings', () => {
  it('come back in the next pane', () => {
    const [lasting, session] = [texts(), texts()]
    settingsStore('p-', lasting, session).save(chosen)
    expect(settingsStore('p-', lasting, session).load()).toEqual(chosen)
  })

  it('are apart for each partition that Office gives', () => {
    const [lasting, session] = [texts(), texts()]
    settingsStore('one-', lasting, session).save(chosen)
    expect(settingsStore('two-', lasting, session).load()).toEqual(DEFAULT_SETTINGS)
  })

  it('last as long as the page where the browser refuses its storage', () => {
    const refused = keptTexts(() => {
      throw new Error('SecurityError')
    })
    const store = settingsStore('', refused, refused)
    expect(store.load()).toEqual(DEFAULT_SETTINGS)
    store.save(chosen)
    expect(store.load()).toEqual(chosen)
  })

  it('are the defaults where what is stored cannot be read', () => {
    for (const text of ['{', 'null', '7', '{"language":"fr","onDevice":"yes"}']) {
      expect(settingsStore('', texts({ 'kedu.settings': text }), texts()).load()).toEqual(DEFAULT_SETTINGS)
    }
  })
})

describe('the access key', () => {
  it('is gone with the pane unless it is to be remembered', () => {
    const lasting = texts()
    settingsStore('', lasting, texts()).save({ ...chosen, accessKey: 'secret' })
    expect([...lasting.all.values()].join()).not.toContain('secret')
    expect(settingsStore('', lasting, texts()).load().accessKey).toBe('')
  })

  it('outlives the pane when it is to be remembered, and is forgotten when that is taken back', () => {
    const lasting = texts()
    const store = settingsStore('', lasting, texts())
    store.save({ ...chosen, accessKey: 'secret', rememberKey: true })
    expect(settingsStore('', lasting, texts()).load().accessKey).toBe('secret')
    store.save({ ...chosen, accessKey: 'secret', rememberKey: false })
    expect([...lasting.all.values()].join()).not.toContain('secret')
  })

  it('is removed when it is cleared', () => {
    const [lasting, session] = [texts(), texts()]
    const store = settingsStore('', lasting, session)
    store.save({ ...chosen, accessKey: 'secret' })
    store.save(chosen)
    expect(session.all.size).toBe(0)
  })
})
