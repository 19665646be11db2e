/** Obligation in words, as people are shown it. In: an obligation. Out: "promised (“will”), in a memorandum, which binds nobody; “subject to approval”". */
import type { Qualifier } from './claim.ts'
import type { Mark, Obligation } from './obligation.ts'
import { type FirmnessName, firmnessGrades } from './obligation-words.ts'

const quoted = (marks: readonly Mark[]): string => marks.map(({ text }) => `“${text.replace(/\s+/gu, ' ')}”`).join(' … ')

const formText = ({ name, binds }: NonNullable<Obligation['form']>): string => {
  const article = /^[aeiou]/.test(name) ? 'an' : 'a'
  return `in ${article} ${name}${binds === false ? ', which binds nobody' : binds === null ? ', which may or may not bind' : ''}`
}

const basisText: Readonly<Record<Qualifier, string>> = {
  exact: 'a figure',
  about: 'a figure only as “about”',
  over: 'a figure only as a least',
  under: 'a figure only as a most',
  'up-to': 'a figure only as a most',
  range: 'a figure only as a range',
}

const toldAs: Readonly<Record<FirmnessName, string>> = {
  done: 'told as done',
  bound: 'bound',
  promised: 'promised',
  intended: 'intended (told as planned)',
  considered: 'considered (told as possible)',
  welcomed: 'welcomed',
  withdrawn: 'withdrawn (told as denied or taken back)',
}

/** The grade with its words, or with what it means where no word stands for it; then form and conditions. */
export const firmnessText = ({ grade, words, form, conditions }: Obligation): string => {
  const head = words.length > 0 ? `${grade} (${quoted(words)})` : toldAs[grade]
  return [head, ...(form === null ? [] : [formText(form)]), ...(conditions.length === 0 ? [] : [`condition: ${quoted(conditions)}`])].join(
    '; ',
  )
}

/** The same with what the grade means, who the other side is and how the sum is given. */
export const obligationText = (obligation: Obligation): string =>
  [
    firmnessText(obligation),
    firmnessGrades[obligation.grade],
    obligation.counterparts.length === 0 ? 'no counterpart named' : `to ${obligation.counterparts.join(', ')}`,
    obligation.amount === null ? 'no figure' : basisText[obligation.amount],
  ].join('; ')
