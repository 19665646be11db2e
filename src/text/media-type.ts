/** Media types. In: what a server or a message says a file is. Out: the extension that such a file would have: "text/html" is "html". */

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'message/rfc822': 'eml',
  'application/rss+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/rdf+xml': 'rdf',
  'application/feed+json': 'json',
  'application/json': 'json',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'text/x-opml': 'opml',
  'text/x-opml+xml': 'opml',
}

/** Types that say nothing: the name decides. */
const UNTOLD = /^(?:|(?:application|binary)\/(?:octet-stream|force-download|x-download|download))$/

export interface ContentType {
  /** Lower case, without parameters; '' where none was given. */
  readonly type: string
  readonly charset: string | null
}

export const readContentType = (header: string): ContentType => {
  const charset = /;\s{0,10}charset\s{0,5}=\s{0,5}["']?(?<charset>[\w.:-]{1,40})/i.exec(header)?.groups?.charset ?? null
  return { type: (header.split(';')[0] ?? '').trim().toLowerCase(), charset: charset?.toLowerCase() ?? null }
}

/** `null` for a type that is no document. `ofName` is the extension of the name, for types that say nothing or less than it does. */
export const extensionOfType = (type: string, ofName: string): string | null => {
  if (UNTOLD.test(type)) return ofName
  if (type === 'text/plain' && (ofName === 'md' || ofName === 'markdown')) return ofName
  return EXTENSIONS[type] ?? null
}
