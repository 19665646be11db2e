/** Material what-if: what deals, or a supply made up, would change. In: a material, an importer. Out: sliders; the partner's share before and after as ranges, each deal with what is known of it, the break-even. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { valueText } from '../../checks/wording.ts'
import { asking, type OutputOf } from '../client.ts'
import { Checkbox } from '../design/checkbox.tsx'
import { Combobox } from '../design/combobox.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Field } from '../design/field.tsx'
import { Loading } from '../design/loading.tsx'
import { Panel } from '../design/panel.tsx'
import { Slider } from '../design/slider.tsx'
import { digits } from '../parts/digits.ts'
import { rangeText } from '../parts/shares-in-words.ts'
import facts from './facts.module.css'
import { Party } from './parties.tsx'
import { percent } from './state-supply.tsx'
import { Wide } from './wide.tsx'

type WhatIf = OutputOf<'whatIf'>

const endsText = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string =>
  low === null
    ? 'not computable: no tonnage'
    : high === null || high === low
      ? valueText(low, 't')
      : `${valueText(low, 't')} to ${valueText(high, 't')}`

const modes = { additional: 'new tonnes on top of today’s', displacement: 'new tonnes in the place of today’s' } as const

const After = ({ answer }: { readonly answer: WhatIf }) =>
  answer.after === null ? (
    <p className={facts.words} role="status">
      {answer.notComputable}
    </p>
  ) : (
    <Wide label="The partner’s share before and after">
      <table className={facts.table}>
        <caption>
          {answer.partner.name}’s share: {rangeText(answer.before.partnerShare)} before ({answer.baseline.of}, {answer.baseline.period})
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">How it comes</th>
            <th scope="col" className={facts.number}>
              Share after: the middle of the draws
            </th>
            <th scope="col" className={facts.number}>
              Nine draws of ten
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.after.map(({ mode, year, partnerShare }) => (
            <tr key={`${mode} ${year}`}>
              <th scope="row">{year ?? 'when all has come'}</th>
              <td>{modes[mode]}</td>
              <td className={facts.number}>{rangeText(partnerShare.middle)}</td>
              <td className={facts.number}>{rangeText(partnerShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )

const BreakEven = ({ answer: { breakEven, partner } }: { readonly answer: WhatIf }) => (
  <div className={facts.words}>
    <p>
      To bring {partner.name} to {percent(breakEven.target)}: {endsText(breakEven.replacingPartner.tonnes)} a year in its place, or{' '}
      {endsText(breakEven.onTop.tonnes)} a year on top of what is taken today.
    </p>
  </div>
)

const Deals = ({
  deals,
  left,
  onLeft,
}: {
  readonly deals: WhatIf['deals']
  readonly left: ReadonlySet<string>
  readonly onLeft: (id: string) => void
}) =>
  deals.length === 0 ? (
    <p className={facts.words}>No deal on record touches this material and importer.</p>
  ) : (
    <div className={facts.words}>
      <ul>
        {deals.map(({ id, sentence, tonnes, delivered, partnerHasAHandInIt }) => (
          <li key={id}>
            <Checkbox checked={!left.has(id)} onChange={() => onLeft(id)} label={sentence} />
            <span className={facts.muted}>
              {tonnes.because} {delivered.because}
              {partnerHasAHandInIt.length === 0 ? '' : ` The partner has a hand in it: ${partnerHasAHandInIt.join('; ')}.`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )

const useWhatIf = (slug: string, importer: string) => {
  const [partner, setPartner] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [tonnes, setTonnes] = useState(0)
  const [target, setTarget] = useState<number | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const asked = useDeferredValue(tonnes)
  const aim = useDeferredValue(target)
  const all = useQuery({
    ...asking('whatIf', { slug, importer, ...(partner === null ? {} : { partner }) }),
    placeholderData: keepPreviousData,
  })
  const deals = (all.data?.deals ?? []).map(({ id }) => id).filter((id) => !left.has(id))
  const answer = useQuery({
    ...asking('whatIf', {
      slug,
      importer,
      ...(partner === null ? {} : { partner }),
      ...(left.size === 0 ? {} : deals.length === 0 ? { none: 'true' } : { deal: deals }),
      ...(from === null || asked === 0 ? {} : { add: [`${from} ${asked} t/yr`] }),
      ...(aim === null ? {} : { target: aim / 100 }),
    }),
    placeholderData: keepPreviousData,
  })
  const toggle = (id: string): void =>
    setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  return { all, answer, partner, setPartner, from, setFrom, tonnes, setTonnes, target, setTarget, left, toggle }
}

export const MaterialWhatIf = ({ slug, importer }: { readonly slug: string; readonly importer: string }) => {
  const { all, answer, partner, setPartner, from, setFrom, tonnes, setTonnes, target, setTarget, left, toggle } = useWhatIf(slug, importer)
  if (all.error !== null)
    return (
      <Panel title="What if">
        <ErrorNote error={all.error} />
      </Panel>
    )
  const { data } = answer
  if (data === undefined || all.data === undefined)
    return (
      <Panel title="What if">
        <Loading lines={4} />
      </Panel>
    )
  const whole = data.baseline.totalTonnes
  const suppliers = data.baseline.suppliers.map(({ party }) => ({ value: party.id, label: party.name }))
  const others = [...new Map(data.breakEven.suppliers.map(({ state }) => [state.id, { value: state.id, label: state.name }])).values()]
  return (
    <Panel title="What if" flush>
      <div className={facts.controls}>
        <Field label="To depend less on">
          <Combobox choices={suppliers} value={partner ?? data.partner.id} onChange={setPartner} />
        </Field>
        <Field label="New supply from">
          <Combobox choices={others} value={from} onChange={setFrom} placeholder="Choose a producer" />
        </Field>
        <Slider
          label="Its tonnes a year"
          value={tonnes}
          min={0}
          max={Math.max(1, Math.round(whole ?? 100_000))}
          step={Math.max(1, Math.round((whole ?? 100_000) / 100))}
          onChange={setTonnes}
          write={(value) => valueText(value, 't')}
        />
        <Slider
          label="Share to aim at"
          value={target ?? Math.round(data.breakEven.target * 100)}
          min={0}
          max={100}
          step={1}
          onChange={setTarget}
          write={(value) => `${value} %`}
        />
      </div>
      {answer.error === null ? (
        <>
          <After answer={data} />
          <BreakEven answer={data} />
        </>
      ) : (
        <ErrorNote error={answer.error} />
      )}
      <Deals deals={all.data.deals} left={left} onLeft={toggle} />
      {data.assumptions.length + data.added.length === 0 ? null : (
        <p className={facts.words}>Assumed by you: {[...data.assumptions, ...data.added].join('; ')}.</p>
      )}
      <p className={facts.words}>
        <span className={facts.muted}>
          {digits(data.draws)} draws, seed {data.seed}. What neither record nor data gives is not drawn.
          {whole === null ? ' How many tonnes the importer takes in all is not on record.' : ''} <Party party={data.importer} />
        </span>
      </p>
    </Panel>
  )
}
