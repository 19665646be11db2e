/** A list of feeds as a container. In: characters of an OPML file, as feed readers export it. Out: the addresses of its feeds, each once. */
import type { Opml } from 'feedsmith'
import { Problem } from '../../problem.ts'
import { type Container, type ContainerSource, NO_FACTS, type Unpacked } from '../container.ts'

type Outline = Opml.Outline<string>

/** Folders of a reader stand inside one another. */
const addressesOf = (outlines: readonly Outline[]): string[] =>
  outlines.flatMap(({ xmlUrl, outlines: inner = [] }) => [...(xmlUrl === undefined ? [] : [xmlUrl.trim()]), ...addressesOf(inner)])

/** Throws Problem `text/opml`, `text/empty`. */
const unpack = async (source: string, { name }: ContainerSource): Promise<Unpacked> => {
  const { parseOpml } = await import('feedsmith')
  let outlines: readonly Outline[]
  try {
    outlines = parseOpml(source).body?.outlines ?? []
  } catch (error) {
    const why = `it is no OPML that can be read (${error instanceof Error ? error.message : String(error)})`
    throw new Problem('text/opml', name, why, 'Export it from the feed reader once more.')
  }
  const addresses = [...new Set(addressesOf(outlines))].filter((url) => /^https?:\/\//i.test(url))
  if (addresses.length === 0)
    throw new Problem('text/empty', name, 'there is no address of a feed in it', 'Export the feeds from the reader as OPML.')
  return {
    hasOwn: false,
    parts: addresses.map((url) => ({ name: url, bytes: null, kind: null, facts: NO_FACTS, sender: null, page: url })),
    notes: [],
  }
}

export const opml: Container = { kind: 'opml', from: 'text', unpack }
