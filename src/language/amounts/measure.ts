/** Measures: a figure with what it measures. In: a figure's place. Out: value in base units, unit, and the lexemes of both. */
import type { Lexeme } from '../numbers/lex.ts'
import { type Figure, rounded } from './figure.ts'
import { readCurrency } from './money.ts'
import { type UnitForm, unitForms, weighedGoods } from './units.ts'

/** `factor` takes the figure's own number to base units; `kind` is 'bare' as long as no unit was found. */
export interface Measure {
  readonly figure: Figure
  readonly first: number
  readonly next: number
  readonly kind: 'money' | 'unit' | 'fraction' | 'count' | 'bare'
  readonly unit: string
  readonly factor: number
  readonly per: string | null
  readonly noun: string | null
  readonly outOf: number | null
  readonly elided: boolean
}

export const bare = (figure: Figure): Measure => ({
  figure,
  first: figure.first,
  next: figure.next,
  kind: 'bare',
  unit: '',
  factor: 1,
  per: null,
  noun: null,
  outOf: null,
  elided: false,
})

export const baseValue = (measure: Measure): number => rounded(measure.figure.value * measure.factor)
export const baseStep = (measure: Measure): number => rounded(measure.figure.step * measure.factor)

/** Currency before or after the figure, or a unit after it; bare where neither stands. Fractions and counts are looked at later. */
export function measureFigure(lexemes: readonly Lexeme[], figure: Figure): Measure {
  if (figure.kind === 'fraction') return bare(figure)
  const weight = readWeight(lexemes, figure)
  if (weight !== null) return weight
  const currency = readCurrency(lexemes, figure)
  if (currency !== null) return { ...bare(figure), first: currency.first, next: currency.next, kind: 'money', unit: currency.code }
  const unit = readUnit(lexemes, figure.next)
  if (unit === null) return bare(figure)
  const isOneDay = figure.kind === 'words' && figure.value === 1 && /^(?:day|week|month|year|hour)$/.test(unit.form.base)
  const factor = isMillionTonnes(lexemes, figure) ? 1e6 : unit.form.factor
  return isOneDay ? bare(figure) : { ...bare(figure), next: unit.next, kind: 'unit', unit: unit.form.base, factor }
}

/** "3.3mt", "183mt": written together, or with a decimal, and too small for tonnes, "mt" is a million of them; "25,000 mt" are metric tonnes. */
const isMillionTonnes = (lexemes: readonly Lexeme[], { next, value, step }: Figure): boolean =>
  lexemes[next]?.text === 'mt' && value < 1000 && (step < 1 || lexemes[next]?.apart === false)

/** "12 million pounds of uranium" is a weight. */
function readWeight(lexemes: readonly Lexeme[], figure: Figure): Measure | null {
  const [pounds, of, good] = [lexemes[figure.next], lexemes[figure.next + 1], lexemes[figure.next + 2]]
  if (pounds === undefined || (pounds.lower !== 'pounds' && pounds.lower !== 'pound') || of?.lower !== 'of') return null
  return good !== undefined && weighedGoods.has(good.lower)
    ? { ...bare(figure), next: figure.next + 1, kind: 'unit', unit: 't', factor: 0.45359237e-3 }
    : null
}

/** The longest unit form at `at`; a dash may stand before it ("1.4-GW", "830-km"). */
export function readUnit(lexemes: readonly Lexeme[], at: number): { readonly next: number; readonly form: UnitForm } | null {
  const dashed = /^[-‑]$/.test(lexemes[at]?.text ?? '') && lexemes[at]?.apart === false && lexemes[at + 1]?.apart === false
  const start = dashed ? at + 1 : at
  if (lexemes[start] === undefined || lexemes[start]?.newLine === true) return null
  for (const form of unitForms.get(lexemes[start]?.text.toLowerCase() ?? '') ?? []) {
    if (!form.words.every((word, i) => fits(lexemes[start + i], word, form.exact))) continue
    const next = start + form.words.length
    const touching = lexemes[next]
    const isCut =
      touching !== undefined &&
      !touching.apart &&
      (touching.kind === 'number' || (touching.text === '-' && form.exact && form.words[0]?.length === 1))
    if (!isCut) return { next, form }
  }
  return null
}

const fits = (lexeme: Lexeme | undefined, word: string, exact: boolean): boolean =>
  lexeme !== undefined && (exact ? lexeme.text === word : lexeme.text.toLowerCase() === word)
