/** Publisher in a byline. In: a line without its day, or the line beside a day's. Out: who published it, or null: "By Ann Lee | Andes Dispatch" gives "Andes Dispatch", "Santiago" nothing. */

/** How names of papers end; those of `FIRM` are hardly ever the last word of a headline. */
const FIRM = 'Bulletin|Chronicle|Courier|Digest|Dispatch|Gazette|Herald|Journal|Monitor|Newsletter|Newswire|Observer|Tribune|Weekly|Wire'
const PAPER = `${FIRM}|Advertiser|Argus|Broadcasting|Business|Daily|Echo|Economist|Examiner|Express|Globe|Guardian|Independent|Inquirer|Insider|Insight|Ledger|Mail|Magazine|Mirror|News|Post|Press|Quarterly|Radio|Record|Register|Review|Standard|Star|Sun|Telegraph|Television|Times|Today|TV|Watch|World`
/** Bodies that publish; their names may go on: "Institute for Eurasian Affairs". */
const BODY =
  'Administration|Agency|Association|Authority|Bank|Board|Bureau|Cabinet|Cent(?:er|re)|Chamber|Commission|Committee|Company|Corp(?:oration)?|Council|Department|Directorate|Embassy|Federation|Forum|Foundation|Fund|Government|Group|Inc|Institute|Kremlin|Ltd|Ministry|Mission|Network|Office|Organi[sz]ation|Parliament|Partners|PLC|Press Service|Secretariat|Society|Treasury|Union|University|White House'
/** Agencies whose names say nothing. */
const AGENCY = 'AFP|AP|Associated Press|Bloomberg|DPA|Interfax|Kazinform|Reuters|TASS|UPI|Xinhua'
/** What stands in front of no name: "Latest News", "Press release". */
const KIND =
  /^(?:latest|breaking|top|all|our|press (?:release|statement)|news|press|today|home|for immediate release)(?:\s(?:news|world|business))?$/i

const CAPITAL = "[\\p{Lu}\\d][\\p{L}\\d.'’&-]{0,30}"
const SMALL = 'of|for|and|the|on|in|de|la|del|al|&'
const NAME = new RegExp(`^(?:[Tt]he )?${CAPITAL}(?:,? (?:${CAPITAL}|${SMALL})){0,11}$`, 'u')
const ENDS_PAPER = new RegExp(`(?:^The |\\S )(?:${PAPER})(?: of (?:the )?${CAPITAL}(?: ${CAPITAL})?)?$|^(?:[Tt]he )?(?:${AGENCY})$`, 'u')
const HAS_BODY = new RegExp(`(?:^| )(?:${BODY})\\b`, 'u')
const BODY_ALONE = new RegExp(`^(?:[Tt]he )?(?:${BODY})$`, 'u')
const ENDS_FIRM = new RegExp(`\\S (?:${FIRM})$`, 'u')
const STARTS_BODY = new RegExp(`^(?:[Tt]he )?(?:${CAPITAL} ){0,3}(?:${BODY})(?: (?:of|for|on)(?: |$)|$)`, 'u')

const MOST_CHARS = 90

const isName = (words: string): boolean => words.length <= MOST_CHARS && NAME.test(words) && !KIND.test(words)
const isPublisher = (words: string): boolean =>
  isName(words) &&
  !/^By /.test(words) &&
  (ENDS_PAPER.test(words) || (HAS_BODY.test(words) && !BODY_ALONE.test(words)) || /^(?:The )?(?:White House|Kremlin)$/.test(words))

/** Of "Santiago, Andes Dispatch" the second part; "Department of Food, Fisheries and Forestry" is one name. */
const publisherIn = (segment: string): string | null => {
  const parts = segment.split(/,\s{1,3}/)
  const at = parts.findIndex(isPublisher)
  const [name, ...behind] = at < 0 ? [] : parts.slice(at)
  return name === undefined ? null : behind.length > 0 && /\sand\s/.test(behind.at(-1) ?? '') ? [name, ...behind].join(', ') : name
}

/** `rest` is a day's line with day, label and hour taken out. */
export const publisherInLine = (rest: string): string | null => {
  const segments = rest.split(/\s{0,3}[|·–—;()]\s{0,3}|\s-\s/).map((one) => one.replace(/^[\s,.:/]{1,9}|[\s,:/]{1,9}$/g, ''))
  return segments.map(publisherIn).find((name) => name !== null) ?? null
}

/** A line that is nothing but the name of a body: over a day's line it is no headline, as a periodical's name may be. */
export const isBodyLine = (line: string): boolean => isName(line.trim()) && STARTS_BODY.test(line.trim()) && !BODY_ALONE.test(line.trim())

/** A line of its own above or below the day's: stricter, for it may be a headline. */
export const publisherAlone = (line: string): string | null =>
  isBodyLine(line) || (isName(line.trim()) && ENDS_FIRM.test(line.trim())) ? line.trim() : null
