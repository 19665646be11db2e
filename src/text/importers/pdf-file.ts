/** A PDF file. In: its bytes. Out: its pages as plain data and its title, or the Problem that says why not. All of unpdf (pdf.js) is used here. */
import { Problem } from '../../problem.ts'
import type { Box, PdfPage } from './pdf-page.ts'
import { rulesOf } from './pdf-rules.ts'
import { placeAt, runsOf } from './pdf-runs.ts'

export interface PdfFile {
  readonly title: string | null
  readonly pages: readonly PdfPage[]
}

/** More is a library, not a document. */
export const MOST_PAGES = 2000
/** Characters of a book of 2,000 full pages; what has more was made to fill memory. */
const MOST_RUNS = 2_000_000

type Unpdf = typeof import('unpdf')
type OpenPdf = Awaited<ReturnType<Unpdf['getDocumentProxy']>>
type OpenPage = Awaited<ReturnType<OpenPdf['getPage']>>

const SILENT = 0
/** Pictures are left undecoded, and nothing of this machine is used. */
const OPTIONS = {
  verbosity: SILENT,
  maxImageSize: 0,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  isEvalSupported: false,
}

const problemOf = (name: string, error: unknown): Problem => {
  if (error instanceof Problem) return error
  const [kind, why] = error instanceof Error ? [error.name, error.message] : ['', String(error)]
  if (kind === 'PasswordException')
    return new Problem('text/encrypted', name, 'it is locked with a password', 'Save a copy without the password and give that.')
  return new Problem(
    'text/broken',
    name,
    `it is broken or cut off (${why.replace(/\.$/, '')})`,
    'Get the file once more, or print it to a new PDF.',
  )
}

/** Weight is told by the font's name alone: "LiberationSans-Bold". */
const BOLD = /bold|black|heavy|demi(?!c)/i

const isBold = (page: OpenPage, font: string): boolean => {
  if (!page.commonObjs.has(font)) return false
  const { name, black, bold } = page.commonObjs.get(font) ?? {}
  return bold === true || black === true || BOLD.test(String(name ?? ''))
}

const turnedRule = ({ left, right, top, bottom }: Box, turn: number, page: { width: number; height: number }): Box => {
  const [[x, y], [z, w]] = [placeAt(turn, left, top, page), placeAt(turn, right, bottom, page)]
  return { left: Math.min(x, z), right: Math.max(x, z), top: Math.min(y, w), bottom: Math.max(y, w) }
}

const readPage = async (
  pdf: OpenPdf,
  operations: Awaited<ReturnType<Unpdf['getResolvedPDFJS']>>['OPS'],
  number: number,
): Promise<PdfPage> => {
  const page = await pdf.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // First the operators: they bring the fonts' names.
  const { rules, hasPicture } = rulesOf(await page.getOperatorList(), operations, transform, { width, height })
  const { items } = await page.getTextContent()
  const { runs, turned, turn } = runsOf(items, transform, { width, height }, (font) => isBold(page, font))
  page.cleanup()
  const size = turn % 2 === 1 ? { width: height, height: width } : { width, height }
  return { number, ...size, runs, turned, rules: rules.map((rule) => turnedRule(rule, turn, { width, height })), hasPicture }
}

const pagesOf = async (unpdf: Unpdf, pdf: OpenPdf, name: string): Promise<PdfPage[]> => {
  const { OPS } = await unpdf.getResolvedPDFJS()
  const pages: PdfPage[] = []
  let runs = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, OPS, number)
    runs += page.runs.length
    if (runs > MOST_RUNS)
      throw new Problem('text/too-large', name, 'it has more text than a book', 'Split it, or give the part that matters.')
    pages.push(page)
    // pdf.js itself never lets timers run: without this the thread would look stuck.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return pages
}

const titleOf = async (pdf: OpenPdf): Promise<string | null> => {
  const { info } = await pdf.getMetadata()
  const title: unknown = 'Title' in info ? info.Title : null
  return typeof title === 'string' ? title : null
}

/** Throws Problem `text/encrypted`, `text/broken`, `text/too-large`. */
export const openPdf = async (bytes: Uint8Array, name: string): Promise<PdfFile> => {
  const unpdf = await import('unpdf')
  let pdf: OpenPdf | null = null
  try {
    // A copy: pdf.js takes the memory away from whoever gave it.
    pdf = await unpdf.getDocumentProxy(new Uint8Array(bytes), OPTIONS)
    if (pdf.numPages > MOST_PAGES) {
      const why = `it has ${pdf.numPages} pages, and ${MOST_PAGES} is the most that is read`
      throw new Problem('text/too-large', name, why, 'Split it, or give the part that matters.')
    }
    return { title: await titleOf(pdf), pages: await pagesOf(unpdf, pdf, name) }
  } catch (error) {
    throw problemOf(name, error)
  } finally {
    await pdf?.loadingTask.destroy()
  }
}
