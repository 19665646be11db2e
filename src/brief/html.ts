/** The brief as one page. In: a brief, its documents and their check views. Out: HTML that needs nothing from anywhere: the brief left, the source with the very words marked right. */
import type { Document } from '../text/document.ts'
import type { Brief } from './brief-model.ts'
import type { CheckView } from './check-view.ts'
import { numberCites } from './cite-numbers.ts'
import { pageData } from './html-data.ts'
import { documentsView } from './html-documents.ts'
import { briefView } from './html-lines.ts'
import { page } from './html-page.ts'

export interface HtmlParts {
  readonly documents: readonly Document[]
  readonly checkViews: readonly CheckView[]
}

/** The same brief gives the same bytes. Text of documents is inserted as text only. */
export const renderHtml = (brief: Brief, { documents, checkViews }: HtmlParts): string => {
  const numbers = numberCites(brief)
  return page({
    brief,
    main: briefView(brief, numbers),
    documents: documentsView(checkViews),
    data: pageData(documents, checkViews, numbers),
  })
}
