/** Command: what each command of the line is. In: arguments. Out: an exit status: 0 done, 1 done but something could not be read or was withheld, 2 wrong use. */
import type { ParseArgsOptionsConfig } from 'node:util'

export type ExitStatus = 0 | 1 | 2

/** Where a command reads and writes; `today` is the UTC day, read once in main.ts. `cwd` is where the user stands. */
export interface Terminal {
  readonly cwd: string
  /** The server that DATABASE_URL names. */
  readonly databaseUrl?: string | undefined
  /** Variables whose names begin with CHANCERY_LLM_. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined
  readonly today: string
  /** ISO time, UTC, read with `today`: when what is written becomes known. */
  readonly now: string
  /** The command that runs, "chancery add": whoever finds a record in use by it is told. */
  readonly doing?: string | undefined
  /** Who decides, where no name is given. */
  readonly user: string
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly color: boolean
  readonly width: number
  /** Whether stderr is a screen on which a line may be written over. */
  readonly screen: boolean
  /** From now on Ctrl-C, or another signal to end, fulfils this and does not end the process; a second one does. */
  readonly ended: () => Promise<void>
}

export interface ParsedArguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly examples: readonly string[]
  readonly options: ParseArgsOptionsConfig
  readonly help: Readonly<Record<string, string>>
  /** By the word that follows the command's name. Each is a command with options and examples of its own; its name is both words: "supply partners". */
  readonly subcommands?: Readonly<Record<string, () => Promise<Command>>>
  readonly run: (given: ParsedArguments, terminal: Terminal) => Promise<ExitStatus>
}

export const command = (definition: Command): Command => definition
