/** Width and height from a PNG's first chunk (IHDR, PNG specification 11.2.1). */
export function pngSizePx(png: Buffer): { width: number; height: number } {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
