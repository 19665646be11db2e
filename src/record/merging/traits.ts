/** Traits: what comparisons ask of a unit again and again, made once. In: what its claims say. Out: sets, lists and days ready to compare. */
import type { Claim, ClaimEntity } from '../../reading/claim.ts'
import { nameWords } from '../../world/fold.ts'
import { type Figures, figuresIn } from './figures.ts'
import { dimensionsOf, measuresIn } from './measured.ts'
import { once } from './once.ts'
import { nameKeys, sharedParties, statesOf } from './party.ts'
import { setOf, without } from './sets.ts'
import { type KnownTime, lengthDays } from './time.ts'
import type { Sayings } from './unit.ts'
import { contentStems } from './words.ts'
import { type ActWords, actWordsOf } from './words-of-acts.ts'

export interface Traits {
  /** Both sides. */
  readonly parties: readonly ClaimEntity[]
  readonly states: ReadonlySet<string>
  readonly knownStems: ReadonlySet<string>
  /** Stems of neither its parties nor its places and sources: what is told of them. */
  readonly topic: ReadonlySet<string>
  readonly figures: Figures
  readonly actWords: ActWords
  /** Times of a week at most. */
  readonly days: readonly KnownTime[]
  readonly isChange: boolean
  /** People hold a claim of it to be about another thing than some other. */
  readonly isParted: boolean
  readonly dimensions: ReadonlySet<string>
  /** What a figure measures; of figures only. */
  readonly measures: ReadonlySet<string>
  /** Folded words for whose judgement it is; of assessments only. */
  readonly judges: ReadonlySet<string>
  /** Which way a judgement or a saying goes, "yes" or "no"; of these only. */
  readonly ways: ReadonlySet<string>
}

const stemsOfKnown = once((known: ReadonlySet<string>): ReadonlySet<string> => contentStems([...known].join(' ')))

const WEEK = 7
const none: readonly never[] = []

/** A judgement is one judge's: who is named as its source, else who publishes it. */
const judgesOf = ({ told }: Sayings): ReadonlySet<string> =>
  new Set(
    told.flatMap(({ recorded: { claim, publisher } }) =>
      claim.attribution.length > 0
        ? claim.attribution.flatMap((one) => [...nameKeys(one)])
        : nameWords(publisher ?? '').map(({ key }) => key),
    ),
  )

const negations = /\b(?:no|not|never|neither|nor|nobody|nothing|none|cannot|hardly|scarcely|unlikely|improbable|doubtful)\b|n['’]t\b/giu

/** "Is unlikely to", "will not", "may not" go the other way; "not unlikely" does not. What is told as denied in words that are not quoted too. */
const wayOf = ({ quote, factuality }: Claim): string => {
  const said = quote.match(negations)?.length ?? 0
  return said % 2 === 1 || (said === 0 && factuality === 'denied') ? 'no' : 'yes'
}

/** `figures`: of joined units those of both, for what a thousand documents tell is not split into words a thousand times. */
export const traitsOf = (sayings: Sayings, figures?: Figures): Traits => {
  const { kind, told, first, second, stems, known, times, amounts } = sayings
  const parties = second.length === 0 ? first : sharedParties([...first, ...second])
  const knownStems = stemsOfKnown(known)
  const days = times.filter((time) => lengthDays(time) <= WEEK)
  return {
    parties,
    states: statesOf(parties),
    knownStems,
    topic: without(stems, knownStems),
    figures: figures ?? figuresIn(told.map(({ recorded }) => recorded.claim.quote)),
    actWords: actWordsOf(stems),
    days: days.length === 0 ? none : days,
    isChange: amounts.some(({ from }) => from !== undefined),
    isParted: told.some(({ recorded }) => recorded.apart !== undefined),
    dimensions: dimensionsOf(amounts),
    measures: kind === 'quantity' ? measuresIn(stems) : setOf([]),
    judges: kind === 'assessment' ? judgesOf(sayings) : setOf([]),
    ways: kind === 'assessment' || kind === 'statement' ? setOf(told.map(({ recorded }) => wayOf(recorded.claim))) : setOf([]),
  }
}
