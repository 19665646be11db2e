/** Item facts: an item's fields in one look. In: its row, how firmly it is promised. Out: a list of terms; each party, state and material leads to what else is told of it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dayInWords } from '../../brief/days.ts'
import type { ItemRow } from '../../record/register.ts'
import { asking } from '../client.ts'
import styles from './item-facts.module.css'
import type { ItemSearch } from './item-search.ts'
import { capital, typeWord, valueWord, worthText } from './item-words.ts'

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

interface LinksProps {
  readonly name: keyof ItemSearch
  readonly values: readonly { readonly value: string | null; readonly label: string }[]
}

const Links = ({ name, values }: LinksProps) =>
  values.map(({ value, label }, at) => (
    <span key={`${value} ${label}`}>
      {at === 0 ? '' : ', '}
      {value === null ? (
        label
      ) : (
        <Link to="/items" search={{ [name]: value }}>
          {label}
        </Link>
      )}
    </span>
  ))

export const ItemFacts = ({ row, firmness }: { readonly row: ItemRow; readonly firmness: string | null }) => {
  const { data: labels } = useQuery({ ...asking('labels', {}), staleTime: Number.POSITIVE_INFINITY })
  const worth = worthText(row)
  const told = (name: 'material' | 'sector' | 'format', values: readonly string[]) =>
    values.map((value) => ({ value, label: capital(valueWord(name, value, labels)) }))
  const parties = (those: ItemRow['agents']) => those.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <dl className={styles.facts}>
      <Fact name="Kind">
        {capital(row.kind)}
        {row.type === '' ? '' : `, ${typeWord(row.type)}`}, told as {row.factuality}
      </Fact>
      {row.agents.length === 0 ? null : (
        <Fact name="Who">
          <Links name="agent" values={parties(row.agents)} />
        </Fact>
      )}
      {row.recipients.length === 0 ? null : (
        <Fact name="To or with whom">
          <Links name="recipient" values={parties(row.recipients)} />
        </Fact>
      )}
      {worth === '' ? null : <Fact name="Worth">{worth}</Fact>}
      {row.due === null ? null : <Fact name="Due">{dayInWords(row.due)}</Fact>}
      {row.materials.length === 0 ? null : (
        <Fact name="Materials">
          <Links name="material" values={told('material', row.materials)} />
        </Fact>
      )}
      {row.sectors.length === 0 ? null : (
        <Fact name="Sectors">
          <Links name="sector" values={told('sector', row.sectors)} />
        </Fact>
      )}
      {row.formats.length === 0 ? null : (
        <Fact name="Formats">
          <Links name="format" values={told('format', row.formats)} />
        </Fact>
      )}
      {firmness === null ? null : <Fact name="How firm">{capital(firmness)}</Fact>}
    </dl>
  )
}
