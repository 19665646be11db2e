/** A verdict on the page: icon, word and reason. In: a verdict. Out: HTML; the icon's shape differs for each, the word is always there. */
import type { Verdict } from '../record/verdict.ts'
import { escapeHtml } from './escape.ts'
import { verdictMarks } from './marks.ts'
import { joinSentences } from './sentence.ts'

export const verdictItem = ({ verdict, because, notes }: Verdict): string => {
  const { word, path, tone } = verdictMarks[verdict]
  const icon = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`
  const reasons = escapeHtml(joinSentences([because, ...notes]))
  return `<li class="verdict ${tone}"><span class="word">${icon}${escapeHtml(word)}</span> <span class="reason">${reasons}</span></li>`
}

export const verdictList = (verdicts: readonly Verdict[]): string =>
  verdicts.length === 0 ? '' : `<ul class="verdicts" aria-label="Verdicts">${verdicts.map(verdictItem).join('')}</ul>`
