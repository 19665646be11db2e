/** Schema: zod as the page may use it: code made from text is refused by the page's policy, and the attempt is told as a fault. In: nothing. Out: z; everything in web/ takes it from here. */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
