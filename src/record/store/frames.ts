/** Frames: values over a socket, one after another. In: values of structured clone, or pieces of bytes as they come. Out: bytes, or the values. */
import { deserialize, serialize } from 'node:v8'

const HEAD = 4
/** A statement with the rows of a COPY is the largest. */
const MOST_BYTES = 1 << 30

export const frameOf = (value: unknown): Uint8Array => {
  const body = serialize(value)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

/** Takes pieces in any cut; calls `hear` with each whole value. Throws an Error for what is no frame. */
export const frameReader = (hear: (value: unknown) => void): ((piece: Uint8Array) => void) => {
  let pieces: Uint8Array[] = []
  let [held, wanted] = [0, HEAD]
  return (piece) => {
    pieces.push(piece)
    held += piece.length
    if (held < wanted) return
    let rest = Buffer.concat(pieces)
    for (;;) {
      if (rest.length < HEAD) break
      const length = rest.readUInt32BE(0)
      if (length > MOST_BYTES) throw new Error(`a frame of ${length} bytes`)
      if (rest.length < HEAD + length) break
      hear(deserialize(rest.subarray(HEAD, HEAD + length)))
      rest = rest.subarray(HEAD + length)
    }
    pieces = [rest]
    held = rest.length
    wanted = rest.length < HEAD ? HEAD : HEAD + rest.readUInt32BE(0)
  }
}
