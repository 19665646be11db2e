/** On whose word a claim is told. In: its attribution. Out: "the airline", or "the ministry, citing an official" for a word at second hand. */
import type { Claim } from '../reading/claim.ts'
import type { Document } from '../text/document.ts'
import { joinWords, nameActor } from './actor-names.ts'
import type { Naming } from './brief-model.ts'

/** Sources that stand side by side ("Ghana and Peru said") are one level, not one behind the other. */
const sameLevel = ({ attribution }: Claim): boolean => {
  const spots = attribution.flatMap((entity) => entity.start ?? [])
  return spots.length < 2 || Math.max(...spots) - Math.min(...spots) < 40
}

export const onWhoseWord = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string => {
  const names = [...new Set(claim.attribution.map((entity) => nameActor(entity, document.text, naming) ?? entity.name))]
  const [nearest = '', ...farther] = names
  return farther.length > 0 && !sameLevel(claim) ? `${farther.at(-1)}, citing ${nearest}` : joinWords(names)
}

/** "the airline said"; "the ministry, citing an official, said". */
export const whoSaid = (claim: Claim, document: Pick<Document, 'text'>, naming: Naming): string => {
  const who = onWhoseWord(claim, document, naming)
  return `${who}${who.includes(', citing ') ? ',' : ''} said`
}
