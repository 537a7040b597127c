/** The few things that the pane keeps of its own: in the browser profile, never in the workbook. */
import type { Language } from '../engine/protocol.ts'

export interface PaneSettings {
  /** Null: as Office. */
  language: Language | null
  accessKey: string
  /** The key outlives the pane. */
  rememberKey: boolean
  onDevice: boolean
}

export const DEFAULT_SETTINGS: PaneSettings = {
  language: null,
  accessKey: '',
  rememberKey: false,
  onDevice: false,
}

/** The part of a Storage that is used. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A storage of the browser, or one that lasts as long as the page where the browser refuses its own to a page in a frame. */
export function keptTexts(storage: () => KeptTexts): KeptTexts {
  try {
    return storage()
  } catch {
    // Merely naming the storage throws where cookies of other sites are blocked.
    const texts = new Map<string, string>()
    return {
      getItem: name => texts.get(name) ?? null,
      setItem: (name, text) => void texts.set(name, text),
      removeItem: name => void texts.delete(name),
    }
  }
}

export interface SettingsStore {
  load(): PaneSettings
  save(settings: PaneSettings): void
}

/**
 * Settings live in `lasting` under a name that begins with the partition Office gives. The access key lives in `session` and is
 * gone with the pane, unless the user asks to remember it: both stores are unencrypted, and readable by pages of this origin
 * only. It is never in the workbook, which travels.
 */
export function settingsStore(partition: string, lasting: KeptTexts, session: KeptTexts): SettingsStore {
  const name = `${partition}kedu.settings`
  const keyName = `${partition}kedu.accessKey`
  return {
    load() {
      const settings = { ...DEFAULT_SETTINGS, ...parse(lasting.getItem(name)) }
      return { ...settings, accessKey: (settings.rememberKey ? lasting : session).getItem(keyName) ?? '' }
    },
    save({ accessKey, ...settings }) {
      lasting.setItem(name, JSON.stringify(settings))
      const [kept, cleared] = settings.rememberKey ? [lasting, session] : [session, lasting]
      cleared.removeItem(keyName)
      if (accessKey === '') kept.removeItem(keyName)
      else kept.setItem(keyName, accessKey)
    },
  }
}

/** What was stored, as far as it has the right shape; a text of another version may lack parts. */
function parse(text: string | null): Partial<PaneSettings> {
  const stored = toRecord(text)
  return {
    ...(stored.language === 'en' || stored.language === 'zh' ? { language: stored.language } : {}),
    ...(typeof stored.rememberKey === 'boolean' ? { rememberKey: stored.rememberKey } : {}),
    ...(typeof stored.onDevice === 'boolean' ? { onDevice: stored.onDevice } : {}),
  }
}

function toRecord(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
