/** Highlights: marks painted over text by the browser (CSS Custom Highlight API): no markup, and they may overlap. In: names with ranges. Out: the marks; taken away again. */

/** Names as reader.module.css styles them; what comes later lies over what came before. */
export const highlightNames = [
  'unread',
  'meeting',
  'agreement',
  'commitment',
  'measure',
  'relation',
  'quantity',
  'statement',
  'assessment',
  'rejected',
  'chosen',
  'picked',
] as const
export type HighlightName = (typeof highlightNames)[number]

export const canHighlight = (): boolean => typeof Highlight !== 'undefined' && 'highlights' in CSS

export const paint = (name: HighlightName, ranges: readonly Range[]): void => {
  if (!canHighlight()) return
  const highlight = new Highlight(...ranges)
  highlight.priority = highlightNames.indexOf(name)
  CSS.highlights.set(name, highlight)
}

export const paintNothing = (): void => {
  if (canHighlight()) for (const name of highlightNames) CSS.highlights.delete(name)
}
