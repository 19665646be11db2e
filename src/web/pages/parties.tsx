/** Parties: states, unions and formats by name, each a link to its page. In: parties as the calls name them. Out: links, with commas between. */
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { OutputOf } from '../client.ts'

export type PartyName = OutputOf<'format'>['members'][number]

export const Party = ({ party: { id, name, page } }: { readonly party: PartyName }) => {
  if (page === 'state')
    return (
      <Link to="/states/$id" params={{ id }}>
        {name}
      </Link>
    )
  return page === 'format' ? (
    <Link to="/formats/$id" params={{ id }}>
      {name}
    </Link>
  ) : (
    name
  )
}

export const Parties = ({ parties }: { readonly parties: readonly PartyName[] }) =>
  parties.map((party, at) => (
    <Fragment key={party.id}>
      {at === 0 ? '' : ', '}
      <Party party={party} />
    </Fragment>
  ))
