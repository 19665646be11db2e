/** Draft file: a draft to hand on. In: a draft, a format. Out: the name and the bytes of a file for Word, a page, or Markdown, each source a footnote with its words. */
import { z } from 'zod'
import { draftSchema } from '../../brief/draft.ts'
import { printedDraft } from '../../brief/exports/printed.ts'
import { deskCall } from './desk.ts'

const formats = ['docx', 'html', 'md'] as const

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const

type Printed = ReturnType<typeof printedDraft>

/** What writes a format is loaded with its first file. */
const writers: Readonly<Record<(typeof formats)[number], (printed: Printed) => Promise<Uint8Array>>> = {
  docx: async (printed) => (await import('../../brief/exports/docx.ts')).toDocx(printed),
  html: async (printed) => new TextEncoder().encode((await import('../../brief/exports/html.ts')).toHtml(printed)),
  md: async (printed) => new TextEncoder().encode((await import('../../brief/exports/markdown.ts')).toMarkdown(printed)),
}

/** Base64 without a buffer of Node's, in steps that no call stack minds. */
const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

/** The title as a file's name: letters and digits of any script, no place of a folder. */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60) || 'brief'

export const draftFile = deskCall({
  method: 'POST',
  path: '/draft-file',
  summary: 'A brief as a file for Word, as a page or as Markdown, each source a footnote with its words',
  input: z.object({ draft: draftSchema, format: z.enum(formats) }),
  output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
  run: async (_, { draft, format }) => ({
    name: `${fileName(draft.title)}.${format}`,
    type: types[format],
    base64: base64Of(await writers[format](printedDraft(draft))),
  }),
})
