/**
 * One type for a name in a document: what the network says of a capitalised form elsewhere in it counts for each place. In: forms and log odds of the tags of a
 * document's sentences. Out: log odds. "NiMo" that is an organisation in two sentences is one in the third, where nothing shows it.
 */

/** Forms of a sentence as the network saw them, and its log odds [forms, tags], row after row. */
export interface NameOdds {
  readonly forms: readonly string[]
  readonly odds: Float32Array
}

/** The share of the document's word, the rest is the place's own; 0.3 to 0.85 differ little. */
const documentShare = 0.5

/** Shorter forms stand for many things: initials, "No", "St". */
const leastLetters = 3

/** How likely a form must be a name somewhere for its places to be compared. */
const leastNamed = 0.02

const nothing = 1e-9

/** For each tag the number of its kind: "B-PER" and "I-PER" are of one kind, "O" is one of its own. */
const kindsOf = (tags: readonly string[]): { readonly of: readonly number[]; readonly count: number } => {
  const names = [...new Set(tags.map((tag) => tag.replace(/^[BI]-/u, '')))]
  return { of: tags.map((tag) => names.indexOf(tag.replace(/^[BI]-/u, ''))), count: names.length }
}

interface Place {
  readonly sentence: number
  readonly from: number
  /** How likely each kind is. */
  readonly kinds: readonly number[]
}

/** Law: a sentence in which nothing changes keeps its very array; a form that stands once, or that nowhere looks like a name, changes nothing. */
export const agreeNames = (document: readonly NameOdds[], tags: readonly string[]): readonly Float32Array[] => {
  const { of, count } = kindsOf(tags)
  const outside = of[tags.indexOf('O')] ?? 0
  const kinds = Array.from({ length: count }, (_, kind) => kind)
  const places = new Map<string, Place[]>()
  document.forEach(({ forms, odds }, sentence) => {
    forms.forEach((form, i) => {
      if (form.length < leastLetters || !/^\p{Lu}/u.test(form)) return
      const from = i * tags.length
      const likely = kinds.map((kind) =>
        of.reduce((sum, own, tag) => (own === kind ? sum + Math.exp(odds[from + tag] ?? -Infinity) : sum), 0),
      )
      const known = places.get(form)
      if (known === undefined) places.set(form, [{ sentence, from, kinds: likely }])
      else known.push({ sentence, from, kinds: likely })
    })
  })
  const agreed = document.map(({ odds }) => odds)
  for (const same of places.values()) {
    if (same.length < 2 || same.every((place) => (place.kinds[outside] ?? 0) > 1 - leastNamed)) continue
    const mean = kinds.map((kind) => same.reduce((sum, place) => sum + (place.kinds[kind] ?? 0), 0) / same.length)
    for (const { sentence, from, kinds: likely } of same) {
      const given = document[sentence]?.odds
      const own = agreed[sentence] === given ? given?.slice() : agreed[sentence]
      if (own === undefined) continue
      agreed[sentence] = own
      for (const [tag, kind] of of.entries()) {
        const before = likely[kind] ?? 0
        const told = (1 - documentShare) * before + documentShare * (mean[kind] ?? 0)
        own[from + tag] = (own[from + tag] ?? 0) + Math.log(told + nothing) - Math.log(before + nothing)
      }
    }
  }
  return agreed
}
