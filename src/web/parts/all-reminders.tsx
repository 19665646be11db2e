/** All reminders: behind one button, whenever they fall due. In: nothing. Out: the button with their number, and the list. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '../client.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Empty } from '../design/empty.tsx'
import { ReminderList } from './reminder-list.tsx'

export const AllReminders = () => {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(asking('reminders', {}))
  const reminders = data?.reminders ?? []
  return (
    <>
      <Button icon="bell" onClick={() => setOpen(true)}>
        {reminders.length === 0 ? 'Reminders' : `Reminders (${reminders.length})`}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="Reminders" wide>
        {reminders.length === 0 ? (
          <Empty title="No reminder is set">
            <p>Open a promise and press n, or choose several in a list.</p>
          </Empty>
        ) : (
          <ReminderList reminders={reminders} />
        )}
      </Dialog>
    </>
  )
}
