/** Importer choice: for whom a material is looked at. In: its id. Out: a control with states and unions by name. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../client.ts'
import { Combobox } from '../design/combobox.tsx'
import { Field } from '../design/field.tsx'

export interface ImporterChoiceProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

export const ImporterChoice = ({ value, onChange }: ImporterChoiceProps) => {
  const { data } = useQuery(asking('states', {}))
  const choices = (data?.states ?? [])
    .filter(({ id, kind }) => kind === 'state' || id === 'eu')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Field label="Importer">
      <Combobox choices={choices} value={value === 'EU27' ? 'eu' : value} onChange={(id) => (id === null ? undefined : onChange(id))} />
    </Field>
  )
}
