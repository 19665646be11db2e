/** Saved views: this address under a name, and those that were kept. In: the address as it stands. Out: a menu, a small form. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask, asking, queryClient } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Field } from '../design/field.tsx'
import { Menu, type MenuItem } from '../design/menu.tsx'
import { TextInput } from '../design/text-input.tsx'
import { say } from '../design/toast.tsx'
import { sayProblem } from './say-problem.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: ['views'] })

const drop = (id: string, name: string): void => {
  const put = (back: boolean) => ask('dropView', { id, back }).then(refresh)
  put(false).then(() => say(`The view “${name}” is gone`, { undo: () => void put(true).catch(sayProblem) }), sayProblem)
}

interface SaveProps {
  readonly address: string
  readonly taken: readonly string[]
  readonly onClose: () => void
}

const SaveDialog = ({ address, taken, onClose }: SaveProps) => {
  const [name, setName] = useState('')
  const saving = useMutation({
    mutationFn: () => ask('keepView', { name, address }),
    onSuccess: () => {
      void refresh()
      say(`Saved as “${name.trim()}”`)
      onClose()
    },
    onError: sayProblem,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') saving.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Save this view"
      about="Filters, order and layout, as they stand in the address. It can be sent to a colleague too."
    >
      <form onSubmit={submit}>
        <Field
          label="Name"
          {...(taken.includes(name.trim()) ? { hint: 'A view has this name; it will show this address from now on.' } : {})}
        >
          <TextInput value={name} onChange={setName} maxLength={80} autoFocus required />
        </Field>
        <p>
          <Button look="main" type="submit" disabled={name.trim() === '' || saving.isPending}>
            Save
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

export const SavedViews = () => {
  const router = useRouter()
  const address = useLocation({ select: ({ href }) => href })
  const [saving, setSaving] = useState(false)
  const { data: views = [] } = useQuery(asking('views', {}))
  const here = views.find((view) => view.address === address)
  const copy = (): void => {
    navigator.clipboard.writeText(`${location.origin}${address}`).then(
      () => say('The address is copied'),
      () => say('The browser does not let the desk copy. Take the address from its bar.', { wrong: true }),
    )
  }
  const items: readonly (MenuItem | null)[] = [
    ...views.map((view) => ({ label: view.name, chosen: view.address === address, onSelect: () => router.history.push(view.address) })),
    ...(views.length === 0 ? [] : [null]),
    { label: 'Save this view', icon: 'add', onSelect: () => setSaving(true) },
    { label: 'Copy its address', icon: 'copy', onSelect: copy },
    ...(here === undefined ? [] : [{ label: `Delete “${here.name}”`, icon: 'trash' as const, onSelect: () => drop(here.id, here.name) }]),
  ]
  return (
    <>
      <Menu trigger={<Button icon="items">{here === undefined ? 'Views' : here.name}</Button>} items={items} />
      {saving ? <SaveDialog address={address} taken={views.map(({ name }) => name)} onClose={() => setSaving(false)} /> : null}
    </>
  )
}
