/** What in a message is its writer's own. In: its lines (or blocks of HTML) in order. Out: which are own, which are a message passed on, and how much was quoted. */

/** Header lines that mail programs copy above a message that they quote or pass on. */
export interface CopiedHeaders {
  readonly from: string | null
  readonly date: string | null
  readonly subject: string | null
}

export interface PassedOn extends CopiedHeaders {
  /** Indices of its lines. */
  readonly lines: readonly number[]
}

export interface MailLines {
  readonly own: readonly number[]
  readonly passedOn: PassedOn | null
  /** Earlier messages that are quoted and left out. */
  readonly quoted: number
  readonly isSigned: boolean
}

const QUOTED = /^\s{0,3}>(?!From )/
const SIGNATURE = /^-- ?$/
/** "On 5 Nov 2025, at 10:02, Ana Ruiz <ana@port.example> wrote:"; a person's own sentence has neither a clock nor an address. */
const WROTE = /^On\b.{3,250}(?:\d{1,2}:\d\d|[<(][^\s<>@]+@[^\s<>]+[>)]).{0,100}\bwrote:$/
const WROTE_LINES = 3
const FORWARD = /^(?:-{3,}\s{0,3}forwarded message\s{0,3}-{3,}|begin forwarded message:|-{3,}\s{0,3}forwarded by .{1,100})$/i
const ORIGINAL = /^(?:-{3,}\s{0,3}original (?:message|appointment)\s{0,3}-{3,}|_{10,})$/i
const HEADER = /^[*_]{0,2}(?<key>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments):[*_]{0,2}\s{0,5}(?<value>.*)$/i
/** Fewer copied header lines than this may be a writer's own "To: … From: …". */
const FEWEST_HEADERS = 3
const PASSED_ON_SUBJECT = /^(?:fwd?|wg|tr)\s{0,2}:/i

/** Header lines from `at` on, blank ones between them passed over; `end` is the line after them. */
const headersAt = (lines: readonly string[], at: number): { readonly headers: ReadonlyMap<string, string>; readonly end: number } => {
  const headers = new Map<string, string>()
  let end = at
  for (let i = at; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trim()
    const groups = HEADER.exec(line)?.groups
    if (groups?.key !== undefined) headers.set(groups.key.toLowerCase(), groups.value ?? '')
    else if (line !== '' || (headers.size >= FEWEST_HEADERS && end < i)) break
    if (line !== '') end = i + 1
  }
  return { headers, end }
}

/** A block of copied headers that begins here, with or without a line above it that says so. */
const copiedAt = (lines: readonly string[], at: number) => {
  const line = (lines[at] ?? '').trim()
  const isMarked = FORWARD.test(line) || ORIGINAL.test(line)
  if (!isMarked && !/^[*_]{0,2}From:/i.test(line)) return null
  const { headers, end } = headersAt(lines, isMarked ? at + 1 : at)
  const isBlock = headers.has('from') && headers.size >= FEWEST_HEADERS
  if (!isBlock && !FORWARD.test(line)) return null
  const value = (key: string): string | null => headers.get(key) || null
  return {
    isForward: FORWARD.test(line),
    end,
    headers: { from: value('from'), date: value('date') ?? value('sent'), subject: value('subject') },
  }
}

/** How many lines from `at` on say "On … wrote:"; 0 where they do not. */
const wroteLines = (lines: readonly string[], at: number): number => {
  let joined = ''
  for (let n = 1; n <= WROTE_LINES; n += 1) {
    joined = `${joined} ${(lines[at + n - 1] ?? '').trim()}`.trim()
    if (WROTE.test(joined)) return n
    if (!joined.startsWith('On')) return 0
  }
  return 0
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === ''

/** Does what is quoted go on behind a mark of its own on each line? Else it reaches to the end. */
const isMarkedBelow = (lines: readonly string[], at: number): boolean => QUOTED.test(lines.slice(at).find((line) => !isBlank(line)) ?? '')

const after = (lines: readonly string[], end: number): number[] =>
  Array.from({ length: Math.max(0, lines.length - end) }, (_, i) => end + i)

/** `subject` is the message's own: programs of Microsoft copy the same headers above a reply and above what they pass on. */
export const splitMail = (lines: readonly string[], subject: string): MailLines => {
  const own: number[] = []
  let quoted = 0
  let isSigned = false
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    const copied = copiedAt(lines, i)
    if (copied !== null) {
      if (!copied.isForward && !PASSED_ON_SUBJECT.test(subject.trim())) return { own, passedOn: null, quoted: quoted + 1, isSigned }
      return { own, passedOn: { ...copied.headers, lines: after(lines, copied.end) }, quoted, isSigned }
    }
    const wrote = wroteLines(lines, i)
    if (wrote > 0 && !isMarkedBelow(lines, i + wrote)) return { own, passedOn: null, quoted: quoted + 1, isSigned }
    if (wrote > 0) i += wrote - 1
    else if (QUOTED.test(line)) {
      if (!QUOTED.test(lines[i - 1] ?? '')) quoted += 1
    } else if (SIGNATURE.test(line)) isSigned = true
    else if (!isSigned) own.push(i)
  }
  return { own, passedOn: null, quoted, isSigned }
}
