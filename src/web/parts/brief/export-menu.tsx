/** Export menu: a draft handed on. In: the draft. Out: a button with the formats; the file is written by the desk, print by the browser. */
import type { Draft } from '../../../brief/draft.ts'
import { ask, DeskProblem } from '../../client.ts'
import { Button } from '../../design/button.tsx'
import { Menu } from '../../design/menu.tsx'
import { say } from '../../design/toast.tsx'

type Format = 'docx' | 'html' | 'md'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))

const handOver = (name: string, type: string, base64: string): void => {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const exportAs = async (draft: Draft, format: Format): Promise<void> => {
  try {
    const { name, type, base64 } = await ask('draftFile', { draft, format })
    handOver(name, type, base64)
    say(`${name} is with your downloads.`)
  } catch (error) {
    say(error instanceof DeskProblem ? error.message : `The file was not written: ${String(error)}`, { wrong: true })
  }
}

export const ExportMenu = ({ draft }: { readonly draft: Draft }) => (
  <Menu
    trigger={
      <Button look="main" icon="download">
        Export
      </Button>
    }
    items={[
      { label: 'Word (.docx), with footnotes', onSelect: () => void exportAs(draft, 'docx') },
      { label: 'Page (.html)', onSelect: () => void exportAs(draft, 'html') },
      { label: 'Markdown (.md)', onSelect: () => void exportAs(draft, 'md') },
      null,
      { label: 'Print, or save as PDF', icon: 'print', kbd: 'Ctrl+P', onSelect: () => print() },
    ]}
  />
)
