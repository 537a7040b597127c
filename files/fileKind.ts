/** Tells what a file is by its first bytes; a name says only what somebody called it. */

export type FileKind = 'xlsx' | 'csv' | 'encrypted' | 'unsupported' | 'unreadable'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** First bytes of formats that people drop by mistake: PDF, RTF, PNG, JPEG, GIF, 7z, RAR, gzip. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
]
const WORKBOOK_EXTENSIONS = new Set(['xlsx', 'xlsm', 'xltx', 'xltm'])
const TEXT_EXTENSIONS = new Set(['csv', 'tsv', 'txt'])

/** What the file is, as far as its beginning tells. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  if (startsWith(bytes, ZIP)) return 'xlsx'
  if (startsWith(bytes, COMPOUND_FILE)) return hasEncryptedPackage(bytes) ? 'encrypted' : 'unsupported'
  if (OTHERS.some(signature => startsWith(bytes, signature))) return 'unsupported'
  if (TEXT_EXTENSIONS.has(extension)) return bytes.length === 0 ? 'unreadable' : 'csv'
  return WORKBOOK_EXTENSIONS.has(extension) ? 'unreadable' : 'unsupported'
}

const startsWith = (bytes: Uint8Array, signature: number[]) => signature.every((byte, index) => bytes[index] === byte)

/**
 * An encrypted workbook is a compound file with a stream "EncryptedPackage"; an old .xls is one with a stream
 * "Workbook". The directory names its streams in UTF-16.
 */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap(character => [character.charCodeAt(0), 0])
  const first = name[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
