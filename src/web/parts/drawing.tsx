/** Drawing: a picture made of data. In: what draws it into a document. Out: the picture; the table beside it has the same figures. */
import { useEffect, useRef } from 'react'
import { besideInk, faint, ground, ink, noFigure, noShade, palette, shades } from '../../brief/charts/palette.ts'
import facts from '../pages/facts.module.css'

/** What a picture has on white, and the colour of the page's theme for it; those of series are told apart on both grounds. */
const themed: ReadonlyMap<string, string> = new Map(
  [
    [ground, '--raised'],
    [ink, '--ink'],
    [palette.black, '--ink'],
    [besideInk.subtitle, '--muted'],
    [besideInk.source, '--muted'],
    [faint, '--line'],
    [noFigure, '--quiet-mark'],
    [noShade, '--shade-none'],
    ...shades.map((shade, at) => [shade, `--shade-${at + 1}`] as const),
  ].map(([colour = '', token = '']) => [colour.toLowerCase(), `var(${token})`]),
)

const inTheme = (picture: Element): Element => {
  for (const one of [picture, ...picture.querySelectorAll('*')])
    for (const name of ['fill', 'stroke'] as const) {
      const colour = themed.get(one.getAttribute(name)?.toLowerCase() ?? '')
      if (colour !== undefined && one instanceof SVGElement) one.style[name] = colour
    }
  return picture
}

export const Drawing = ({ draw }: { readonly draw: (document: Document) => Element }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.replaceChildren(inTheme(draw(document)))
  }, [draw])
  return <div ref={place} className={facts.picture} />
}
