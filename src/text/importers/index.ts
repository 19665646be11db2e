/** Importers, in the order of how often they are needed. In: a kind of file. Out: the Importer that reads it. */
import type { Importer } from '../importer.ts'
import { docx } from './docx.ts'
import { fragment } from './fragment.ts'
import { html } from './html.ts'
import { mail } from './mail.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { plain } from './plain.ts'

export const importers: readonly Importer[] = [plain, markdown, html, fragment, pdf, docx, mail]
