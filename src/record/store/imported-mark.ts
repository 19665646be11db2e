/** Imported mark: whether a record has imported entities, known without opening it, for most have none and start the sooner. In: a place. Out: a mark in its folder, or what its server says. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'
import type { LineSink } from './transfer.ts'

const markIn = (folder: string): string => join(folder, 'chancery.entities')

/** Of a server nothing is known before it is asked. */
export const mayHaveImported = (place: Place): boolean => 'url' in place || existsSync(markIn(place.folder))

export const markImported = (folder: string): void => writeFileSync(markIn(folder), '')

/**
 * Rows on their way into a folder: the mark stands before they do, so that whoever is killed in between leaves no entities that nobody looks
 * up. A mark without entities costs a look.
 */
export const markingImported = (place: Place, sink: LineSink): LineSink =>
  'url' in place
    ? sink
    : (line) => {
        if (line.startsWith('{"table":"imported_file"')) markImported(place.folder)
        return sink(line)
      }
