/**
 * Content: tonnes of one form as tonnes of another. In: what two masses count ("U3O8", "U"). Out: the factor between them, by standard atomic weights
 * (IUPAC, Standard atomic weights, 2021); null where the two are not forms of one element, or of no known formula ("REO", "gross weight").
 */
const weights: Readonly<Record<string, number>> = {
  O: 15.999,
  S: 32.06,
  C: 12.011,
  F: 18.998,
  Li: 6.94,
  Be: 9.0122,
  B: 10.81,
  Mg: 24.305,
  Al: 26.982,
  Si: 28.085,
  P: 30.974,
  K: 39.098,
  Ca: 40.078,
  Ti: 47.867,
  V: 50.942,
  Cr: 51.996,
  Mn: 54.938,
  Fe: 55.845,
  Co: 58.933,
  Ni: 58.693,
  Cu: 63.546,
  Zn: 65.38,
  Ga: 69.723,
  Ge: 72.63,
  As: 74.922,
  Se: 78.971,
  Sr: 87.62,
  Zr: 91.224,
  Nb: 92.906,
  Mo: 95.95,
  Pd: 106.42,
  Ag: 107.87,
  In: 114.82,
  Sn: 118.71,
  Sb: 121.76,
  Te: 127.6,
  Ta: 180.95,
  W: 183.84,
  Re: 186.21,
  Pt: 195.08,
  Au: 196.97,
  Pb: 207.2,
  Bi: 208.98,
  U: 238.03,
  Rh: 102.91,
  Ba: 137.33,
}

interface Atoms {
  readonly element: string
  /** Of the element in the whole, 0 to 1. */
  readonly fraction: number
}

/** The metal is written first, as in every form that such tables count. */
const atomsOf = (formula: string): Atoms | null => {
  if (!/^(?:[A-Z][a-z]?\d*)+$/.test(formula)) return null
  const parts = [...formula.matchAll(/(?<element>[A-Z][a-z]?)(?<count>\d*)/g)].map(({ groups }) => ({
    element: groups?.element ?? '',
    weight: (weights[groups?.element ?? ''] ?? Number.NaN) * Number(groups?.count || 1),
  }))
  const [first] = parts
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  return first === undefined || Number.isNaN(whole) ? null : { element: first.element, fraction: first.weight / whole }
}

/** A tonne of `from` holds so many tonnes' worth of `to`: U3O8 to U is 0.848. 1 for the same words. */
export const contentFactor = (from: string | null, to: string | null): number | null => {
  if (from === null || to === null) return null
  if (from === to) return 1
  const [one, other] = [atomsOf(from), atomsOf(to)]
  return one === null || other === null || one.element !== other.element ? null : one.fraction / other.fraction
}
