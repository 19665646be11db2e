/** SHA-256 without the platform, so that a page can state the hash of its own script. In: text. Out: base64 of the digest of its UTF-8 bytes. Source: FIPS 180-4. */

const roundConstants = (): Uint32Array => {
  const constants = new Uint32Array(64)
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
    if (prime) constants[found++] = Math.floor((Math.cbrt(candidate) % 1) * 2 ** 32)
  }
  return constants
}

const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const padded = (bytes: Uint8Array): DataView => {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, at) => {
    view.setUint8(at, byte)
  })
  view.setUint8(bytes.length, 0x80)
  view.setUint32(view.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(view.byteLength - 4, (bytes.length * 8) >>> 0)
  return view
}

const schedule = (view: DataView, block: number): Uint32Array => {
  const words = new Uint32Array(64)
  for (let at = 0; at < 16; at++) words[at] = view.getUint32(block + at * 4)
  for (let at = 16; at < 64; at++) {
    const [w2 = 0, w7 = 0, w15 = 0, w16 = 0] = [words[at - 2], words[at - 7], words[at - 15], words[at - 16]]
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    words[at] = w16 + s0 + w7 + s1
  }
  return words
}

const compress = (state: readonly number[], words: Uint32Array, constants: Uint32Array): number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < 64; at++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + (words[at] ?? 0)) >>> 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    h = g
    g = f
    f = e
    e = (d + t1) >>> 0
    d = c
    c = b
    b = a
    a = (t1 + t2) >>> 0
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + (state[at] ?? 0)) >>> 0)
}

export const sha256Base64 = (text: string): string => {
  const view = padded(new TextEncoder().encode(text))
  const constants = roundConstants()
  let state: number[] = initial
  for (let block = 0; block < view.byteLength; block += 64) state = compress(state, schedule(view, block), constants)
  return btoa(state.map((word) => String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)).join(''))
}
