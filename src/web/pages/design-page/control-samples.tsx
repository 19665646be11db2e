/** Control samples: what one presses, types into and chooses from, in all states. In: the theme. Out: one of each. */
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Checkbox } from '../../design/checkbox.tsx'
import { Chip } from '../../design/chip.tsx'
import type { Choice } from '../../design/choice.ts'
import { Combobox } from '../../design/combobox.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Field } from '../../design/field.tsx'
import { IconButton } from '../../design/icon-button.tsx'
import { Menu } from '../../design/menu.tsx'
import { Panel } from '../../design/panel.tsx'
import { Select } from '../../design/select.tsx'
import { Slider } from '../../design/slider.tsx'
import { Tabs } from '../../design/tabs.tsx'
import { TextInput } from '../../design/text-input.tsx'
import styles from '../design.module.css'

const states: readonly Choice[] = [
  { value: 'KAZ', label: 'Kazakhstan' },
  { value: 'KGZ', label: 'Kyrgyzstan' },
  { value: 'TJK', label: 'Tajikistan' },
  { value: 'TKM', label: 'Turkmenistan' },
  { value: 'UZB', label: 'Uzbekistan' },
]

const nothing = (): void => undefined

const Buttons = () => (
  <div className={styles.row}>
    <Button look="main">Accept</Button>
    <Button icon="edit" kbd="e">
      Edit
    </Button>
    <Button look="bare">Later</Button>
    <Button look="risky" icon="trash">
      Take away
    </Button>
    <Button pressed>Pressed</Button>
    <Button small>Small</Button>
    <Button disabled>Disabled</Button>
    <IconButton label="Undo" icon="undo" kbd="u" />
    <IconButton label="Disabled" icon="print" disabled />
  </div>
)

const Fields = () => {
  const [text, setText] = useState('Kazakhstan')
  const [state, setState] = useState<string | null>('KAZ')
  const [checked, setChecked] = useState(true)
  const [share, setShare] = useState(65)
  return (
    <>
      <Field label="Text" hint="A hint stands below.">
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label="Day" error="“31 June” is no day. Write it as 2026-06-30.">
        <TextInput value="31 June" onChange={nothing} />
      </Field>
      <Slider label="Share" value={share} min={0} max={100} step={1} onChange={setShare} write={(value) => `${value} %`} />
      <Field label="Several lines">
        <TextInput value={text} onChange={setText} rows={2} />
      </Field>
      <Field label="One of a few">
        <Select choices={states} value={state} onChange={setState} />
      </Field>
      <Field label="One of many, by typing">
        <Combobox choices={states} value={state} onChange={setState} placeholder="A state" />
      </Field>
      <Field label="Disabled">
        <TextInput value="" onChange={nothing} placeholder="Nothing to type here" disabled />
      </Field>
      <div className={styles.row}>
        <Checkbox label="On or off" checked={checked} onChange={setChecked} />
        <Checkbox label="On for some" checked="some" onChange={nothing} />
        <Checkbox label="Off" checked={false} onChange={nothing} />
        <Checkbox label="Disabled" checked={false} onChange={nothing} disabled />
      </div>
    </>
  )
}

const Openers = () => {
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState('all')
  return (
    <>
      <div className={styles.row}>
        <Chip name="State" value="Kazakhstan" onRemove={nothing} />
        <Chip value="due soon" onRemove={nothing} />
      </div>
      <div className={styles.row}>
        <Menu
          trigger={<Button icon="more">Menu</Button>}
          items={[
            { label: 'Open', icon: 'arrow', kbd: 'Enter', onSelect: nothing },
            { label: 'Copy', icon: 'copy', onSelect: nothing },
            null,
            { label: 'Cannot be done', disabled: true, onSelect: nothing },
          ]}
        />
        <Button onClick={() => setOpen(true)}>Dialog</Button>
        <Dialog
          open={open}
          onClose={() => setOpen(false)}
          title="Reject this claim?"
          about="It stays on record as rejected, and you can take that back."
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button look="main" onClick={() => setOpen(false)}>
                Reject
              </Button>
            </>
          }
        >
          <Field label="Why">
            <TextInput value="" onChange={nothing} />
          </Field>
        </Dialog>
      </div>
      <Tabs
        label="Parts of an item"
        tabs={[
          { value: 'all', label: 'All', count: 12 },
          { value: 'open', label: 'Open', count: 3 },
          { value: 'kept', label: 'Kept' },
        ]}
        value={tab}
        onChange={setTab}
      >
        What stands under “{tab}”.
      </Tabs>
    </>
  )
}

export const ControlSamples = ({ theme }: { readonly theme: string }) => (
  <>
    <Panel title={`Buttons, ${theme}`}>
      <Buttons />
    </Panel>
    <Panel title={`Fields, ${theme}`}>
      <div className={styles.stack}>
        <Fields />
      </div>
    </Panel>
    <Panel title={`Chips, menu, dialog, tabs, ${theme}`}>
      <div className={styles.stack}>
        <Openers />
      </div>
    </Panel>
  </>
)
