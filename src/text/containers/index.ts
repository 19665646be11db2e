/** Containers. In: a kind of file. Out: the Container that unpacks it, or none for a kind that is one document. */
import type { Container } from '../container.ts'
import { feed } from './feed.ts'
import { mail } from './mail.ts'
import { opml } from './opml.ts'

export const containers: readonly Container[] = [mail, feed, opml]
