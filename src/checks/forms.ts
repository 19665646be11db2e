/** Forms: in which form a mass of a material is counted. In: words of a text, the content of a series. Out: do they speak of the same; "20,000 t of lithium carbonate" is no lithium content. */

/** Words of a text that name a form, and the contents of series that are this form; `[]`: no series counts it. */
const formWords: readonly (readonly [RegExp, RegExp | null])[] = [
  [/\b(?:carbonates?|LCE|hydroxides?|spodumene|brines?)\b/i, /CO3|OH/],
  [/\b(?:U3O8|yellowcake)\b/i, /U3O8/],
  [/\b(?:oxides?|pentoxide|trioxide|REO|P2O5|K2O|TiO2|WO3)\b/i, /O\d?$|REO|O5$/],
  [/\bconcentrates?\b/i, /concentrate/i],
  [/\b(?:ferro\w{2,12}|alloys?|magnets?|cathodes? active)\b/i, null],
]

/** Ore weighs far more than what is in it; series of rock and gross weight count the ore itself. */
const isOreToo = (content: string): boolean => content === '' || /rock|gross|concentrate|zircon|CaF2/i.test(content)

/** May a figure in these words be held against a series that counts this content? Words that name no form may be. */
export const isSameForm = (words: string, content: string): boolean => {
  const named = formWords.find(([pattern]) => pattern.test(words))
  if (named) return named[1]?.test(content) ?? false
  return !/\bores?\b/i.test(words) || isOreToo(content)
}

/**
 * Mass of the form in which a material is traded for one of the element in it, from standard atomic weights (IUPAC 2021: H 1.008, Li 6.94,
 * C 12.011, O 15.999, V 50.942, Nb 92.906, Ta 180.948, W 183.84, U 238.029).
 */
const tradedForms: Readonly<Record<string, readonly (readonly [name: string, factor: number])[]>> = {
  Li: [
    ['lithium carbonate', 5.323],
    ['lithium oxide', 2.153],
    ['lithium hydroxide monohydrate', 6.046],
  ],
  U: [['U3O8', 1.179]],
  V: [['vanadium pentoxide', 1.785]],
  Nb: [['niobium pentoxide', 1.431]],
  Ta: [['tantalum pentoxide', 1.221]],
  W: [['tungsten trioxide', 1.261]],
}

/** The traded forms of a content, each with how much more it weighs. */
export const tradedFormsOf = (content: string): readonly (readonly [name: string, factor: number])[] => tradedForms[content] ?? []
