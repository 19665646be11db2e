/** Differing values: where sources give different amounts or days of one thing. In: differences. Out: a table each: the value, who gives it, with what interest; each opens at the words. */
import { dayInWords } from '../../brief/days.ts'
import type { OutputOf } from '../client.ts'
import { PageLink } from '../design/page-link.tsx'
import { wordsAddress } from './cite-line.tsx'
import styles from './differing-values.module.css'

type View = OutputOf<'itemView'>
type Difference = View['differences'][number]
type Says = Difference['says'][number]

const interests: Readonly<Record<Says['interest'], string>> = { party: 'a party to it', 'third party': 'no party to it', copy: 'a copy' }

/** Those who give one value together. */
const byValue = (says: readonly Says[]): readonly (readonly [string, readonly Says[]])[] => [...Map.groupBy(says, ({ value }) => value)]

const addressOf = ({ claim }: Says, tellings: View['tellings']): string | null => {
  const found = tellings.find((one) => one.claim === claim)
  return found === undefined ? null : wordsAddress(found.documentId, claim)
}

const Who = ({ one, tellings }: { readonly one: Says; readonly tellings: View['tellings'] }) => {
  const address = addressOf(one, tellings)
  const place = one.published === null ? one.document : `${one.document}, ${dayInWords(one.published)}`
  return (
    <li>
      {one.source}, {one.kind}, {interests[one.interest]}
      {one.copyOf === null ? '' : ` of ${one.copyOf}`}
      {one.replaced ? '; it has given another value since' : ''}{' '}
      {address === null ? <span className={styles.from}>({place})</span> : <PageLink href={address}>{place}</PageLink>}
    </li>
  )
}

const One = ({ difference, tellings }: { readonly difference: Difference; readonly tellings: View['tellings'] }) => (
  <table className={styles.table}>
    <caption>
      {difference.field === 'amount' ? 'Amounts' : 'Days'} told: {difference.range}.{' '}
      {difference.clash ? 'Not all of them can be true.' : 'They can all be true.'}
    </caption>
    <thead>
      <tr>
        <th scope="col">{difference.field === 'amount' ? 'Amount' : 'When'}</th>
        <th scope="col">Who gives it</th>
      </tr>
    </thead>
    <tbody>
      {byValue(difference.says).map(([value, says]) => (
        <tr key={value}>
          <th scope="row">{value}</th>
          <td>
            <ul className={styles.who}>
              {says.map((one) => (
                <Who key={one.claim} one={one} tellings={tellings} />
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const DifferingValues = ({ differences, tellings }: Pick<View, 'differences' | 'tellings'>) =>
  differences.map((one) => <One key={`${one.field} ${one.range}`} difference={one} tellings={tellings} />)
