/** Schema: zod as the page may use it: its small form, since all of it is loaded before the page is seen, and without code made from text, which the page's policy refuses. In: nothing. Out: z; everything in web/ takes it from here. */
import { z } from 'zod/mini'

z.config({ jitless: true })

/** What is not understood is as if it were not there. */
export const lenient = <Schema extends z.core.SomeType>(schema: Schema) => z.catch(z.optional(schema), undefined)

export { z }
