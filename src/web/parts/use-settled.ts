/** Use settled: a value that has not changed for a moment, for questions that one would not ask at every letter. In: a value. Out: the last that settled. */
import { useEffect, useState } from 'react'

const SETTLE_MS = 300

export const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
