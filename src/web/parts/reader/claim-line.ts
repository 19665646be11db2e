/** Claim line: a claim in one short line. In: a claim. Out: "Peru → Norway, $40 million, by 2027, planned". */
import type { Claim } from './reader-types.ts'

const namesOf = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join(', ')

const timeOf = ({ start, end }: { readonly start: string | null; readonly end: string | null }): string => {
  if (start === end) return start ?? ''
  if (start === null) return `by ${end}`
  return end === null ? `from ${start}` : `${start} to ${end}`
}

/** How an amount is told: with its qualifier, where the words do not have it. */
export const amountLine = ({ text, qualifier }: NonNullable<Claim['amount']>): string =>
  qualifier === 'exact' || text.toLowerCase().includes(qualifier.replace('-', ' ')) ? text : `${qualifier.replace('-', ' ')} ${text}`

export const timeLine = (time: NonNullable<Claim['time']>): string => timeOf(time)

export const partiesLine = ({ agents, recipients }: Claim): string => {
  const [who, whom] = [namesOf(agents), namesOf(recipients)]
  if (whom === '') return who
  return who === '' ? `→ ${whom}` : `${who} → ${whom}`
}

export const claimLine = (claim: Claim): string =>
  [
    partiesLine(claim),
    claim.amount === null ? '' : amountLine(claim.amount),
    claim.materials.join(', '),
    claim.time === null ? '' : timeLine(claim.time),
    claim.factuality,
  ]
    .filter((part) => part !== '')
    .join(', ')
