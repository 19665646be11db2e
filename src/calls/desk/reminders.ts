/** Reminders: what is to be told when. In: nothing. Out: all reminders, those that are due among them. */
import { z } from 'zod'
import { deskCall } from './desk.ts'
import { reminderSchema, remindersOn } from './reminder.ts'

export const reminders = deskCall({
  method: 'GET',
  path: '/reminders',
  summary: 'Reminders, earliest first',
  input: z.object({}),
  output: z.object({ today: z.iso.date(), reminders: z.array(reminderSchema) }),
  run: async ({ store, today }) => ({ today: today(), reminders: await remindersOn(store, today()) }),
})
