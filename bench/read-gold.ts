/** Read gold: the built-in reader on gold documents. In: documents, parser, world. Out: for each its claims, their outcomes and their features. */
import { readDocument } from '../src/calls/read.ts'
import type { Parser } from '../src/language/parse.ts'
import { featuresOf } from '../src/reading/confidence.ts'
import type { World } from '../src/world/world.ts'
import type { Observed } from './calibration.ts'
import type { GoldDocument } from './gold-documents.ts'
import { type DocumentOutcome, scoreDocument } from './score.ts'

export interface GoldReading {
  readonly part: GoldDocument['part']
  readonly name: string
  readonly outcome: DocumentOutcome
  /** Claims that count for or against. */
  readonly observed: readonly Observed[]
}

export const readGold = async ({ part, document, gold }: GoldDocument, parser: Parser, world: World): Promise<GoldReading> => {
  const { claims, origins, sentences } = await readDocument(document, { parser, world })
  const { name, text } = document
  const outcome = scoreDocument({ name, text, gold, claims })
  const features = featuresOf(claims, origins, sentences)
  const observed = outcome.outcomes.flatMap((told, index): Observed[] => {
    const own = features[index]
    return told === 'excused' || own == null ? [] : [{ document: name, features: own, right: told === 'right' }]
  })
  return { part, name, outcome, observed }
}
