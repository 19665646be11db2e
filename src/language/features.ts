/** Features: what the network sees of a word's form. In: "Kazakhstan". Out: nine bucket numbers, the same as training/features.py gives. */

/** Name and number of buckets, in the order of the model's tables. */
export const featureTable = [
  ['suffix1', 512],
  ['suffix2', 2048],
  ['suffix3', 6144],
  ['suffix4', 8192],
  ['prefix1', 512],
  ['prefix2', 2048],
  ['prefix3', 6144],
  ['shape', 1024],
  ['word', 20480],
] as const

const offsetBasis = 2166136261
const prime = 16777619

/** FNV-1a over UTF-16 code units, begun with the feature's number; the high half is folded in before the remainder. */
const bucketOf = (feature: number, text: string, buckets: number): number => {
  let hash = Math.imul(offsetBasis ^ feature, prime)
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime)
  hash >>>= 0
  return ((hash ^ (hash >>> 15)) >>> 0) % buckets
}

const kindOf = (char: string): string => {
  if (char >= '0' && char <= '9') return 'd'
  if (char.toLowerCase() !== char) return 'X'
  return char.toUpperCase() !== char ? 'x' : char
}

/** "U.S." -> "X.X.", "Kazakhstan" -> "Xxx", "$8.5bn" -> "$d.dxx": runs are cut to two. */
export const shapeOf = (form: string): string => {
  let shape = ''
  for (let i = 0; i < form.length; i++) {
    const kind = kindOf(form.charAt(i))
    if (shape.length < 2 || !shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}

/** One bucket number a feature, in the order of `featureTable`. */
export const featuresOf = (form: string): number[] => {
  const lower = form.toLowerCase()
  const size = lower.length
  const parts = [
    ...[1, 2, 3, 4].map((n) => lower.slice(Math.max(0, size - n))),
    ...[1, 2, 3].map((n) => lower.slice(0, n)),
    shapeOf(form),
    lower,
  ]
  return featureTable.map(([, buckets], i) => bucketOf(i, parts[i] ?? '', buckets))
}

/** The key of a form among the word vectors: lower case, ASCII digits as "#". */
export const vectorKey = (form: string): string => form.toLowerCase().replace(/[0-9]/gu, '#')
