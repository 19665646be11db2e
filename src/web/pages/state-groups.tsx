/** State groups: where a state belongs and in which formats it meets; of a group its members. In: the state. Out: a panel. */
import { dayText } from '../../checks/wording.ts'
import type { OutputOf } from '../client.ts'
import { Panel } from '../design/panel.tsx'
import facts from './facts.module.css'
import { Parties, Party } from './parties.tsx'
import { Sourced } from './sourced.tsx'

type State = OutputOf<'state'>

/** A day is told where it is on record; membership without one is of the source's day. */
const Membership = ({ membership: { group, from, to, sources } }: { readonly membership: State['memberships'][number] }) => (
  <li>
    <Party party={group} />{' '}
    <span className={facts.muted}>
      {from === null && to === null ? (
        <Sourced sources={sources}>member</Sourced>
      ) : (
        <Sourced sources={sources}>
          {from === null ? '' : `since ${dayText(from)}`}
          {to === null ? '' : ` to ${dayText(to)}`}
        </Sourced>
      )}
    </span>
  </li>
)

export const StateGroups = ({ state: { kind, members, memberships, formats } }: { readonly state: State }) => (
  <Panel title={kind === 'group' ? 'Members and formats' : 'Memberships and formats'}>
    <div className={facts.grid}>
      {members.length === 0 ? null : (
        <p>
          <Parties parties={members} />
        </p>
      )}
      {memberships.length === 0 ? null : (
        <ul className={facts.columns}>
          {memberships.map((membership) => (
            <Membership key={`${membership.group.id} ${membership.from}`} membership={membership} />
          ))}
        </ul>
      )}
      {kind === 'state' && memberships.length === 0 ? <p className={facts.muted}>No membership is on record.</p> : null}
      <p>
        {formats.length === 0 ? (
          <span className={facts.muted}>No meeting of a format is on record.</span>
        ) : (
          <>
            Meets in{' '}
            {formats.map(({ format, meetings }, at) => (
              <span key={format.id}>
                {at === 0 ? '' : ', '}
                <Party party={format} /> <span className={facts.muted}>{meetings}</span>
              </span>
            ))}
          </>
        )}
      </p>
    </div>
  </Panel>
)
