/** Importers, in the order of how often they are needed. In: a kind of file. Out: the Importer that reads it. */
import type { Importer } from '../importer.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { plain } from './plain.ts'

export const importers: readonly Importer[] = [plain, markdown, html, pdf]
