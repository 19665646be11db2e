/** Inline Markdown. In: one block's source. Out: its words: "**Deal** with [Orano](https://…)" becomes "Deal with Orano". */

const ESCAPED = /\\(?<mark>[!-/:-@[-`{-~])/g
const ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  euro: '€',
  pound: '£',
  rsquo: '’',
  lsquo: '‘',
}

/** Escaped marks are hidden from the rules below in the private use area, and put back at the end. */
const HIDDEN = 0xe000
const hide = (mark: string): string => String.fromCharCode(HIDDEN + mark.charCodeAt(0))
const unhide = (text: string): string => text.replace(/[\ue000-\ue07f]/g, (one) => String.fromCharCode(one.charCodeAt(0) - HIDDEN))

/** In order: what is taken out, then marks whose words stay. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/`{1,3}(?<code>[^`]{1,500})`{1,3}/g, '$<code>'],
  [/!\[(?<alt>[^\]]{0,300})\](?:\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,300})?\)|\[[^\]]{0,80}\])/g, ''],
  [/\[\^[^\]]{1,40}\]/g, ''],
  [/\[(?<words>[^\]]{1,500})\](?:\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,300})?\)|\[[^\]]{0,80}\])/g, '$<words>'],
  [/<(?<address>https?:\/\/[^>\s]{1,500})>/g, '$<address>'],
  [/<\/?[a-z][^<>]{0,300}>/gi, ''],
  [/(?<marks>\*{1,3})(?=\S)(?<words>[^*]{1,2000}?\S?)(?<=\S)\k<marks>/g, '$<words>'],
  [/(?<![\p{L}\p{N}])(?<marks>_{1,3})(?=\S)(?<words>[^_]{1,2000}?)(?<=\S)\k<marks>(?![\p{L}\p{N}])/gu, '$<words>'],
  [/~~(?<words>[^~]{1,2000})~~/g, '$<words>'],
]

const decodeEntity = (whole: string, name: string): string => {
  const number = /^#(?:x(?<hex>[\da-f]{1,6})|(?<dec>\d{1,7}))$/i.exec(name)?.groups
  if (number === undefined) return ENTITY[name] ?? whole
  const code = number.hex === undefined ? Number(number.dec) : Number.parseInt(number.hex, 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

export const plainInline = (source: string): string => {
  const hidden = source.replace(ESCAPED, (_, mark: string) => hide(mark))
  const words = RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), hidden)
  return unhide(words.replace(/&(?<name>#\w{1,8}|\w{2,8});/g, decodeEntity))
}
