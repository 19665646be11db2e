/** What a reading of a .docx accepts or leaves out. In: its parts as XML. Out: one sentence, or none: "2 insertions are read as accepted, 1 deletion is left out". */

/** XML of the parts by name. */
export type DocxXml = Readonly<Record<string, string>>

const BODY = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/
const TAG = /<(?<close>\/?)w:(?<tag>\w+)(?:\s[^<>]*?)?(?<empty>\/?)>/g
/** Marks of the editor that may stand between the pieces of one change. */
const BETWEEN = /^(?:bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd|commentRangeStart|commentRangeEnd)$/
/** What is changed in the properties of a paragraph, row or run concerns its mark, not its words. */
const PROPERTIES = /^(?:pPr|rPr|trPr|tcPr|tblPr|sectPr)$/
const CHANGES = ['ins', 'del', 'moveTo'] as const
type Change = (typeof CHANGES)[number]

const isChange = (tag: string): tag is Change => CHANGES.some((change) => change === tag)

/** Pieces that follow one another are one change: an editor parts them where the type face changes. */
const countChanges = (xml: string): Readonly<Record<Change, number>> => {
  const counts = { ins: 0, del: 0, moveTo: 0 }
  let depth = 0
  let closed = ''
  for (const { groups } of xml.matchAll(TAG)) {
    const { close = '', tag = '', empty = '' } = groups ?? {}
    if (BETWEEN.test(tag)) continue
    if (PROPERTIES.test(tag) && empty === '') depth = Math.max(0, depth + (close === '' ? 1 : -1))
    else if (depth === 0 && isChange(tag) && empty === '' && close === '' && closed !== tag) counts[tag] += 1
    closed = close === '' ? '' : tag
  }
  return counts
}

const counted = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [n === 1 ? `1 ${one}` : `${n} ${many}`])

/** A page number alone is no loss. */
const hasWords = (xml: string): boolean =>
  [...xml.matchAll(/<w:t(?:\s[^<>]*)?>(?<words>[^<]*)</g)].some((match) => /\p{L}{2}/u.test(match.groups?.words ?? ''))

const changeNotes = (body: string): string[] => {
  const { ins, del, moveTo } = countChanges(body)
  return [
    ...counted(ins, 'insertion is read as accepted', 'insertions are read as accepted'),
    ...counted(del, 'deletion is left out', 'deletions are left out'),
    ...counted(moveTo, 'move is read as made', 'moves are read as made'),
  ]
}

/** "its header and footer are left out": Word keeps them outside the text, and what they say is often a draft's mark or a day. */
const marginNotes = (xml: DocxXml): string[] => {
  const found = ['header', 'footer'].filter((kind) =>
    Object.entries(xml).some(([name, part]) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name) && hasWords(part)),
  )
  return found.length === 0 ? [] : [`its ${found.join(' and ')} ${found.length === 1 ? 'is' : 'are'} left out`]
}

/** One part of the sentence each; empty where nothing was accepted or left out. */
export const docxNotes = (xml: DocxXml): readonly string[] => {
  const body = Object.entries(xml)
    .filter(([name]) => BODY.test(name))
    .map(([, part]) => part)
    .join('')
  const changes = changeNotes(body).join(', ')
  const comments = (xml['word/comments.xml'] ?? '').match(/<w:comment\s/g)?.length ?? 0
  const all = [
    ...(changes === '' ? [] : [changes]),
    ...counted(comments, 'comment is left out', 'comments are left out'),
    ...(/<w:pStyle w:val="(?:TOC|Contents)\d"/i.test(body) ? ['its table of contents is left out'] : []),
    ...marginNotes(xml),
  ]
  return all.length === 0 ? [] : [all.join('; ')]
}
