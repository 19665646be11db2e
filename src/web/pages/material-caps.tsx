/** Material caps: the most that may come from one state. In: a material, an importer. Out: a slider; today's mix beside the one that keeps the cap with the fewest moved, or why none does. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { valueText } from '../../checks/wording.ts'
import { asking, type OutputOf } from '../client.ts'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { Panel } from '../design/panel.tsx'
import { Slider } from '../design/slider.tsx'
import facts from './facts.module.css'
import { Party } from './parties.tsx'
import { percent } from './state-supply.tsx'
import { Wide } from './wide.tsx'

type Caps = OutputOf<'caps'>

/** What the EU's Critical Raw Materials Act sets for 2030 (Regulation (EU) 2024/1252, article 5). */
const CRMA_CAP = 65

const amountText = (value: number, { unit, demand }: Caps): string => (unit === 't' ? valueText(value, 't') : percent(value / demand))

const Plan = ({ caps }: { readonly caps: Caps }) => {
  const { plan, conflict, notComputable } = caps
  if (plan !== null)
    return (
      <>
        <p className={facts.words} role="status">
          {plan.moved === 0
            ? 'Today’s mix keeps it: nothing need be moved.'
            : `${percent(plan.movedShare)} of what is taken would have to come from others (${amountText(plan.moved, caps)}); concentration ${plan.hhiToday.toFixed(2)} today, ${plan.hhiAfter.toFixed(2)} then.`}
        </p>
        <Wide label="Suppliers today and under the cap">
          <table className={facts.table}>
            <caption className={facts.unseen}>Suppliers today and under the cap</caption>
            <thead>
              <tr>
                <th scope="col">Supplier</th>
                <th scope="col" className={facts.number}>
                  Today
                </th>
                <th scope="col" className={facts.number}>
                  Under the cap
                </th>
                <th scope="col">The most it can deliver</th>
              </tr>
            </thead>
            <tbody>
              {plan.suppliers
                .filter(({ today, after }) => today > 0 || after > 0)
                .map(({ party, today, after, share, most, mostFrom }) => (
                  <tr key={party.id}>
                    <th scope="row">
                      <Party party={party} />
                    </th>
                    <td className={facts.number}>{amountText(today, caps)}</td>
                    <td className={facts.number}>
                      {amountText(after, caps)} <span className={facts.muted}>{percent(share)}</span>
                    </td>
                    <td>
                      {most === null ? 'no bound' : amountText(most, caps)} <span className={facts.muted}>{mostFrom}</span>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Wide>
      </>
    )
  if (conflict !== null)
    return (
      <p className={facts.words} role="status">
        No mix keeps this cap: {amountText(conflict.shortfall, caps)} would be wanting.
        {conflict.leastCap === null ? '' : ` The least that can be kept is ${percent(conflict.leastCap)}.`} In the way stand{' '}
        {conflict.limits.map(({ limit, party }) => `${party.name} (${limit})`).join(', ')}.
      </p>
    )
  return (
    <p className={facts.words} role="status">
      Not computable: {notComputable?.because}
    </p>
  )
}

export const MaterialCaps = ({ slug, importer }: { readonly slug: string; readonly importer: string }) => {
  const [each, setEach] = useState(CRMA_CAP)
  const asked = useDeferredValue(each)
  const { data, error } = useQuery({ ...asking('caps', { slug, importer, each: asked / 100 }), placeholderData: keepPreviousData })
  return (
    <Panel title="If no state may supply more than …" flush>
      <div className={facts.controls}>
        <Slider
          label="The most from one third country"
          value={each}
          min={10}
          max={100}
          step={1}
          onChange={setEach}
          write={(value) => `${value} %`}
        />
      </div>
      {error !== null ? <ErrorNote error={error} /> : data === undefined ? <Loading lines={4} /> : <Plan caps={data} />}
      {data === undefined || error !== null ? null : (
        <p className={facts.words}>
          <span className={facts.muted}>
            Of {data.basis}, {data.form}, {data.period}. Without prices the fewest tonnes moved are sought; no figure here is a cost.
            {data.barred.length === 0
              ? ''
              : ` Nothing new is counted with ${data.barred.map(({ party }) => party.name).join(', ')}, whom the importer keeps out.`}
          </span>
        </p>
      )}
    </Panel>
  )
}
