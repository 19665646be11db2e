/** Page link: a link to an address of the desk that is known as text only; where the route is known, use the router's Link. In: the address. Out: a link that does not load the page anew. */
import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented

export const PageLink = ({ href, onClick, ...rest }: ComponentProps<'a'> & { readonly href: string }) => {
  const router = useRouter()
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (!isPlainClick(event)) return
        event.preventDefault()
        router.history.push(href)
      }}
    />
  )
}
