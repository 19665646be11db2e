/** Remembered: small choices that this browser keeps: a theme, the width of a column. In: a name, what holds at first. Out: the value, and what changes it. */
import { useState } from 'react'

const keyOf = (name: string): string => `chancery.${name}`

/** Without storage nothing is remembered, and all else works. */
export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

export const remember = (name: string, value: string): void => {
  try {
    localStorage.setItem(keyOf(name), value)
  } catch {
    // see above
  }
}

export const useRemembered = (name: string, first: string): readonly [string, (value: string) => void] => {
  const [value, setValue] = useState(() => recall(name) ?? first)
  const change = (next: string): void => {
    remember(name, next)
    setValue(next)
  }
  return [value, change]
}
