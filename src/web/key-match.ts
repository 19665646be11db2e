/** Key match: what keys mean. In: what was pressed, one after the other, and the keys that hold. Out: which of them is meant, whether another key may follow, or nothing. */

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** "j", "?", "Ctrl+k" (with the command key too); null for a key that only changes others. */
export const keyName = ({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null => {
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process'].includes(key)) return null
  if (ctrlKey && altKey) return key
  if (ctrlKey || metaKey) return `Ctrl+${key.toLowerCase()}`
  return altKey ? `Alt+${key.toLowerCase()}` : key
}

export type Match<Binding> = { readonly is: 'found'; readonly binding: Binding } | { readonly is: 'begun' } | { readonly is: 'none' }

/** Keys one after the other are written "g i". Of bindings alike the last holds, so that a page comes before what is around it. */
export const matchKeys = <Binding extends { readonly keys: readonly string[] }>(
  pressed: readonly string[],
  bindings: readonly Binding[],
): Match<Binding> => {
  const typed = pressed.join(' ')
  const binding = bindings.findLast(({ keys }) => keys.includes(typed))
  if (binding !== undefined) return { is: 'found', binding }
  if (bindings.some(({ keys }) => keys.some((key) => key.startsWith(`${typed} `)))) return { is: 'begun' }
  return pressed.length > 1 ? matchKeys(pressed.slice(-1), bindings) : { is: 'none' }
}
