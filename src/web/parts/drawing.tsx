/** Drawing: a picture made of data. In: what draws it into a document. Out: the picture; the table beside it has the same figures. */
import { useEffect, useRef } from 'react'
import facts from '../pages/facts.module.css'

export const Drawing = ({ draw }: { readonly draw: (document: Document) => Element }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.replaceChildren(draw(document))
  }, [draw])
  return <div ref={place} className={facts.picture} />
}
