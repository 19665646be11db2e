/** Front matter: the YAML lines above a Markdown text. In: the file. Out: metadata and the text below: "date: 2025-09-26" is the publication day. */
import { dayOfStamp } from '../days.ts'
import type { Metadata } from '../importer.ts'

const FENCE = /^---[ \t]*\n(?<yaml>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/
const ENTRY = /^(?<key>[A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(?<value>.*)$/

/** Keys in use for each field, the more exact first; compared in lower case without - and _. */
const KEYS = {
  published: ['published', 'datepublished', 'publishedat', 'publicationdate', 'publishdate', 'pubdate', 'date', 'issued'],
  title: ['title', 'headline'],
  publisher: ['publisher', 'source', 'site', 'outlet', 'organisation', 'organization'],
  url: ['url', 'canonicalurl', 'canonical', 'sourceurl', 'link', 'source'],
  year: ['year'],
} as const

const WEB_ADDRESS = /^https?:\/\/\S+$/i

const unquote = (value: string): string => {
  const bare = value.trim()
  const quoted = /^(?<mark>["'])(?<inside>.*)\k<mark>(?:\s+#.*)?$/.exec(bare)?.groups
  return quoted?.inside ?? bare.replace(/\s+#.*$/, '')
}

/** Only `key: value` lines are read; lists and nested values are left alone. */
export const readFrontMatter = (source: string): { readonly metadata: Metadata; readonly body: string } => {
  const fence = FENCE.exec(source)
  const values = new Map<string, string>()
  for (const line of (fence?.groups?.yaml ?? '').split('\n')) {
    const groups = ENTRY.exec(line)?.groups
    if (groups?.key !== undefined && groups.value !== undefined)
      values.set(groups.key.toLowerCase().replace(/[-_]/g, ''), unquote(groups.value))
  }
  const pick = (keys: readonly string[], fits: (value: string) => boolean): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== '' && fits(value)) ?? null
  const stamp = pick(KEYS.published, (value) => dayOfStamp(value) !== null)
  const year = pick(KEYS.year, (value) => /^\d{4}$/.test(value)) ?? pick(KEYS.published, (value) => /^\d{4}$/.test(value))
  return {
    body: fence === null ? source : source.slice(fence[0].length),
    metadata: {
      title: pick(KEYS.title, () => true),
      publisher: pick(KEYS.publisher, (value) => !WEB_ADDRESS.test(value)),
      url: pick(KEYS.url, (value) => WEB_ADDRESS.test(value)),
      published: stamp === null ? null : dayOfStamp(stamp),
      year: year === null ? null : Number(year),
    },
  }
}
