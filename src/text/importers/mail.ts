/** A message. In: bytes of an .eml. Out: its writer's own words; what is attached or passed on, containers/mail.ts makes documents of its own. */
import type { Importer } from '../importer.ts'
import { readMessage } from './mail-message.ts'

export const mail: Importer = { kind: 'mail', from: 'bytes', read: async (bytes, name) => (await readMessage(bytes, name)).parts }
