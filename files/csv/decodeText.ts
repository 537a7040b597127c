/** The text of a .csv file, whatever the program that wrote it took for an encoding. */

/**
 * Decodes by byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 where that is without fault or
 * nearly so, else as GB18030, what Chinese Excel and ERP systems write, or as Windows-1252, what western Excel writes.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  const zeros = zeroShares(bytes)
  if (zeros.odd > 0.4) return decode(bytes, 'utf-16le')
  if (zeros.even > 0.4) return decode(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = decode(bytes, 'utf-8')
    if (isNearlyWhole(text)) return text
    return decode(bytes, isOfPairs(bytes) ? 'gb18030' : 'windows-1252')
  }
}

/** Faults among the letters beyond ASCII that a cut or mixed up file in UTF-8 may have; in another encoding most are. */
const FAULTS_MAX = 0.05

function isNearlyWhole(text: string): boolean {
  let [beyond, faults] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) beyond++
    if (code === 0xfffd) faults++
  }
  return faults <= beyond * FAULTS_MAX
}

/** Whether bytes beyond ASCII mostly come in twos, as those of Chinese characters do; western accents stand alone. */
function isOfPairs(bytes: Uint8Array): boolean {
  let [pairs, alone] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      pairs++
      i++
    } else alone++
  }
  return pairs >= alone
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)

/** Shares of zero bytes at even and odd positions: the half of UTF-16 text in Latin letters. */
function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 2000)
  const counts = { even: 0, odd: 0 }
  sample.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 'even' : 'odd']++
  })
  const half = Math.max(1, sample.length / 2)
  return { even: counts.even / half, odd: counts.odd / half }
}
