/** Use latest: one function for good that does what the newest one does, for parts that are drawn anew only where what they show is another. In: the function of this drawing. Out: the one that stays; it is called after drawing, as by an event. */
import { useCallback, useLayoutEffect, useRef } from 'react'

export const useLatest = <Given extends readonly unknown[], Result>(run: (...given: Given) => Result): ((...given: Given) => Result) => {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
