/** Go: to an address of the desk that is known as text. In: the router, the address. Out: the page changes. */
import type { AnyRouter } from '@tanstack/react-router'

export const goTo = (router: Pick<AnyRouter, 'history'>, address: string): void => router.history.push(address)
