/** Palette: where to go, by typing. In: places and what the desk can do. Out: a dialog with one field and a list; Enter goes to the first. */
import { Combobox } from '@base-ui/react/combobox'
import { Dialog } from '@base-ui/react/dialog'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import dialog from '../design/dialog.module.css'
import { Icon } from '../design/icon.tsx'
import type { IconName } from '../design/icons.ts'
import { Kbd } from '../design/kbd.tsx'
import popup from '../design/popup.module.css'
import { lesserPlaces, places } from '../places.ts'
import { themes, useTheme } from '../theme.ts'
import { goTo } from './go.ts'
import styles from './palette.module.css'
import { usePlaces } from './use-places.ts'

interface Entry {
  readonly label: string
  readonly icon: IconName
  readonly kbd?: string
  readonly run: () => void
}

const useEntries = (typed: string): readonly Entry[] => {
  const router = useRouter()
  const [, choose] = useTheme()
  const known = usePlaces([...places, ...lesserPlaces])
  const words = typed.trim()
  return [
    ...(words === ''
      ? []
      : [{ label: `Search for ${words}`, icon: 'search' as const, run: () => goTo(router, `/search?q=${encodeURIComponent(words)}`) }]),
    ...known.map(({ to, label, icon, key }) => ({
      label: `Go to ${label}`,
      icon,
      ...(places.some((place) => place.key === key) ? { kbd: `g ${key}` } : {}),
      run: () => goTo(router, to),
    })),
    ...themes.map((theme) => ({ label: `Theme: ${theme}`, icon: theme, run: () => choose(theme) })),
    { label: 'Print this page', icon: 'print', run: () => setTimeout(print) },
  ]
}

export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const [typed, setTyped] = useState('')
  const entries = useEntries(typed)
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={dialog.dialog} aria-label="Search or go to">
          <Combobox.Root<Entry>
            items={entries}
            onInputValueChange={(next) => setTyped(next)}
            itemToStringLabel={({ label }) => label}
            open
            inline
            autoHighlight
            onValueChange={(entry) => {
              onClose()
              entry?.run()
            }}
          >
            <Combobox.Input className={styles.input} aria-label="Search or go to" placeholder="Search or go to" />
            <Combobox.Empty className={popup.none}>Nothing has this name.</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(entry: Entry) => (
                <Combobox.Item key={entry.label} value={entry} className={popup.item}>
                  <Icon name={entry.icon} />
                  <span className={popup.grow}>{entry.label}</span>
                  {entry.kbd === undefined ? null : <Kbd keys={entry.kbd} />}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
