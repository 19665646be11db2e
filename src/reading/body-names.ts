/** Names of bodies with several fields. In: who is named in a sentence. Out: the same, "the Ministry of Trade" and "Integration" as the one body that they are. */
import type { Span } from '../text/document.ts'
import type { ClaimEntity } from './claim.ts'

/** What ministries and agencies are for. A name of two words ("Foreign Affairs") has one of them in it. */
const fields =
  'Affairs Agriculture Commerce Communications? Construction Cooperation Culture Customs Defen[cs]e Development Digitali[sz]ation Econom(?:y|ics?) Education Energy Environment Finance Fisheries Food Forest(?:ry|s) Health Housing Industr(?:y|ies) Information Infrastructure Innovation Integration Investments? Irrigation Justice Labou?r Land Logistics Metallurgy Mines Minerals? Mining Planning Power Protection Railways Reforms? Resources Science Security Sports? Statistics Technolog(?:y|ies) Tourism Trade Transport(?:ation)? Treasury Water Welfare'.split(
    ' ',
  )
const field = `(?:\\p{Lu}\\p{L}{1,20} ){0,2}(?:${fields.join('|')})(?!\\p{L})`
const body = '(?:Ministry|Department|Office|Agency|Committee|Commission|Bureau|Board|Authority|Secretariat|Chamber) (?:of|for) '
/** Asked first: most sentences have no body, and the whole pattern is dear to compile and to run. */
const bodyWord = new RegExp(body)
const bodyName = new RegExp(
  `(?:\\b[Tt]he )?(?:\\p{Lu}[\\p{L}.’']{1,20} ){0,3}${body}(?:the )?${field}(?:(?:, and |, | and | & )${field}){1,4}`,
  'gu',
)

const covers = (whole: Span, { start, end }: ClaimEntity): boolean =>
  start !== null && end !== null && start >= whole.start && end <= whole.end && start < end

/** Sources whose names lie inside one such name become one, with what is known of the first of them. */
export const wholeBodies = (entities: readonly ClaimEntity[], text: string, within: Span): readonly ClaimEntity[] => {
  const sentence = text.slice(within.start, within.end)
  if (!bodyWord.test(sentence)) return entities
  const names = [...sentence.matchAll(bodyName)].map(({ index, 0: words }) => ({
    start: within.start + index,
    end: within.start + index + words.length,
  }))
  return names.reduce<readonly ClaimEntity[]>((all, whole) => {
    const [first, ...rest] = all.filter((one) => covers(whole, one))
    if (first === undefined || first.id !== null) return all
    const joined = { ...first, type: 'organisation', name: text.slice(whole.start, whole.end), ...whole }
    return all.flatMap((one) => (one === first ? [joined] : rest.includes(one) ? [] : [one]))
  }, entities)
}
