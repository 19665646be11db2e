/** Headlines read as sentences. In: "Tungsten Price Hits Record High". Out: the forms the network is shown, "Tungsten price hits record high". */

/** How often a word, lower-cased, stands small and capitalised inside sentences of running text. */
export interface CaseCounts {
  readonly small: ReadonlyMap<string, number>
  readonly capital: ReadonlyMap<string, number>
}

const letters = /^\p{L}[\p{L}’'.]*$/u
const capitalised = /^\p{Lu}/u
const shouted = /^\p{Lu}{2,}$/u

/** Shorter words are small in headlines too ("of", "for"), and abbreviations are capital everywhere. */
const contentLength = 4

/** Are nearly all longer words behind the first one capitalised, and at least `least` of them? */
export const isTitleCase = (forms: readonly string[], least = 3): boolean => {
  const longer = forms.slice(1).filter((form) => form.length >= contentLength && letters.test(form))
  return longer.length >= least && longer.filter((form) => capitalised.test(form)).length >= 0.8 * longer.length
}

/** Counts over the sentences of a document that are no headlines; the first word of a sentence says nothing. */
export const countCases = (sentences: Iterable<readonly string[]>): CaseCounts => {
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  for (const forms of sentences) {
    if (isTitleCase(forms)) continue
    for (const form of forms.slice(1)) {
      if (!letters.test(form)) continue
      const key = form.toLowerCase()
      const counts = form === key ? small : capital
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return { small, capital }
}

const capitalise = (form: string): string => form.slice(0, 1) + form.slice(1).toLowerCase()

/** The forms as a sentence would have them; those of a sentence stay as they are. The document's own use of a word overrules `common`. */
export const sentenceCase = (
  forms: readonly string[],
  common: ReadonlySet<string>,
  { small, capital }: CaseCounts,
  least?: number,
): readonly string[] => {
  if (!isTitleCase(forms, least)) return forms
  const loud = forms.filter((form) => shouted.test(form)).length > forms.length / 2
  const isCommon = (key: string): boolean => {
    const down = small.get(key) ?? 0
    const up = capital.get(key) ?? 0
    return down === up ? common.has(key) : down > up
  }
  if (!forms.slice(1).some((form) => capitalised.test(form) && isCommon(form.toLowerCase()))) return forms
  return forms.map((form, i) => {
    if (!capitalised.test(form) || !letters.test(form)) return form
    const key = form.toLowerCase()
    if (isCommon(key)) return i === 0 ? capitalise(form) : key
    return loud && form.length > contentLength ? capitalise(form) : form
  })
}
