/** Words of documents and names of files on a terminal. In: what is to be shown. Out: the same without characters that would steer the terminal; our own colours and line ends stay. */

/** Colours as text.ts writes them, and the start of a line that progress.ts writes over. */
const ours = `(?<ours>\\r?${String.fromCharCode(27)}\\[(?:[0-9;]{0,12}m|2K))`

/** Control characters besides tab and line ends, and those that turn the direction of reading. */
const steering = '(?![\\t\\n]|\\r\\n)[\\p{Cc}\\p{Bidi_Control}]'

const either = new RegExp(`${ours}|${steering}`, 'gu')

export const harmless = (text: string): string => text.replace(either, (_, own: string | undefined) => own ?? '')
