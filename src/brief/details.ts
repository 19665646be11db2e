/** Details under a line: how firm its words are, and who gives which value with what interest. In: items told in one line and their accounts. Out: short sentences with the claims they rest on. */
import type { Account } from '../checks/account.ts'
import type { Difference, Says } from '../checks/differences.ts'
import { firmnessText } from '../reading/obligation-text.ts'
import type { Item } from '../record/item.ts'
import type { Evidence } from '../record/verdict.ts'
import type { LinePart } from './brief-model.ts'
import { citeClaim } from './item-line.ts'

const citesOf = (items: readonly Item[], ids: ReadonlySet<string>): readonly Evidence[] =>
  items.flatMap(({ claims }) => claims.filter(({ claim }) => ids.has(claim.id)).map(citeClaim))

const interestText = ({ interest, copyOf, replaced }: Says): string => {
  const who =
    interest === 'party'
      ? ', a party to it'
      : interest === 'copy'
        ? `, repeating ${copyOf?.publisher ?? copyOf?.document ?? ''}`
        : ', no party to it'
  return replaced ? `${who}, before it gave another value` : who
}

const differenceText = ({ field, range, says }: Difference): string => {
  const told = [...new Set(says.map((one) => `${one.source}${interestText(one)}: ${one.value}`))]
  return `${field === 'amount' ? 'amounts told' : 'times told'}: ${range} (${told.join('; ')})`
}

const promisesIn = (items: readonly Item[], accounts: ReadonlyMap<string, Account>): readonly LinePart[] => {
  const firm = items.flatMap(({ id }) => accounts.get(id)?.firmness ?? [])
  const texts = new Map(firm.map((one) => [`wording: ${firmnessText(one)}`, one]))
  return [...texts].map(([text, { claim }]) => ({ text, cites: citesOf(items, new Set([claim])) }))
}

/** Of commitments and measures the firmness; of all where sources differ, the values side by side. */
export const detailsOf = (items: readonly Item[], accounts: ReadonlyMap<string, Account>): readonly LinePart[] => {
  const promised = items.filter(({ kind }) => kind === 'commitment' || kind === 'measure')
  const differing = items.flatMap((item) =>
    (accounts.get(item.id)?.differences ?? []).map((one) => ({
      text: differenceText(one),
      cites: citesOf([item], new Set(one.says.map(({ claim }) => claim))),
    })),
  )
  return [...promisesIn(promised, accounts), ...differing]
}
