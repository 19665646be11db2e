/** A verdict on the page: icon, word and reason. In: a verdict. Out: HTML; the icon's shape differs for each, the word is always there. */
import type { Verdict } from '../record/verdict.ts'
import { escapeHtml } from './escape.ts'
import { verdictMarks } from './marks.ts'
import { reasonOf } from './sentence.ts'

export const verdictItem = (judged: Verdict & { readonly about?: string }): string => {
  const { word, path, tone } = verdictMarks[judged.verdict]
  const icon = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`
  const about = judged.about ? ` <span class="about">${escapeHtml(judged.about)}:</span>` : ''
  const reasons = escapeHtml(reasonOf(judged))
  return `<li class="verdict ${tone}"><span class="word">${icon}${escapeHtml(word)}</span>${about} <span class="reason">${reasons}</span></li>`
}

export const verdictList = (verdicts: readonly (Verdict & { readonly about?: string })[]): string =>
  verdicts.length === 0 ? '' : `<ul class="verdicts" aria-label="Verdicts">${verdicts.map(verdictItem).join('')}</ul>`
