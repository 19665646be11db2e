/** The calls of the desk, by name: the server makes a route of each, the page its client, the API its description. */
import { about } from './about.ts'

export const deskCalls = {
  about,
}

export type DeskCalls = typeof deskCalls
