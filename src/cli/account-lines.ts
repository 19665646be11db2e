/** How an item is told, in lines for people. In: an account. Out: its sources, differences, revisions, firmness and health; in short for lists. */
import type { Account, RevisionAccount, SourceAccount } from '../checks/account.ts'
import type { Difference, Says } from '../checks/differences.ts'
import { sourceKinds } from '../checks/source-kind.ts'
import { dayText } from '../checks/wording.ts'
import { obligationText } from '../reading/obligation-text.ts'

const onDay = (day: string | null): string => (day === null ? '' : `, ${dayText(day)}`)

const sourceLines = ({ name, kind, interest, tellings }: SourceAccount): readonly string[] => [
  `    source: ${name} (${sourceKinds[kind]}; a ${interest}${interest === 'party' ? ' to it' : ''})`,
  ...tellings.map(
    ({ document, published, copyOf }) =>
      `        in ${document}${onDay(published)}${copyOf === null ? '' : `, repeating the text of ${copyOf.publisher ?? copyOf.document}${copyOf.publisher === null ? '' : ` (${copyOf.document})`}`}`,
  ),
]

const saysLine = ({ source, interest, document, value, copyOf, replaced }: Says): string => {
  const stake =
    interest === 'party'
      ? 'a party to it'
      : interest === 'copy'
        ? `repeating ${copyOf?.publisher ?? copyOf?.document ?? ''}`
        : 'a third party'
  return `        ${value}: ${source} in ${document}, ${stake}${replaced ? '; it gave another value later' : ''}`
}

const differenceLines = ({ field, range, clash, says }: Difference): readonly string[] => [
  `    ${field} differs: ${range}${clash ? '' : ' (all can be true)'}`,
  ...says.map(saysLine),
]

const revisionLine = ({ field, source, first, now }: RevisionAccount): string =>
  `    ${field} revised by ${source}: ${first.value}${onDay(first.on)}; now ${now.value}${onDay(now.on)}`

/** `short` leaves out where each source tells it and why each point is given. */
export const accountLines = ({ independent, sources, differences, revisions, firmness, health }: Account, short: boolean): string => {
  const lines = [
    ...(firmness === null ? [] : [`    firmness: ${obligationText(firmness)}`]),
    ...(short ? [`    independent sources: ${independent}`] : sources.flatMap(sourceLines)),
    ...differences.flatMap(differenceLines),
    ...revisions.map(revisionLine),
    `    health of the record: ${health.points} of ${health.of}`,
    ...(short ? [] : health.parts.map(({ part, points, of, why }) => `        ${part} ${points} of ${of}: ${why}`)),
  ]
  return `${lines.join('\n')}\n`
}
