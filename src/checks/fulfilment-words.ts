/** Words that tell how far a promise has come. In: the words of a later claim. Out: done, in part, in full, withdrawn. Data and patterns only. */

/** "Signed" and "ordered" enter into a promise; these carry it out. */
export const tellsDone = (quote: string): boolean =>
  /\b(?:deliver(?:ed|y|ies)|took delivery|taken delivery|receiv(?:ed|es)|hand(?:ed|s) over|complet(?:ed|es|ion)|finish(?:ed|es)|paid(?: out)?|disburs(?:ed|es)|transferred|arriv(?:ed|es)|open(?:ed|s)|inaugurat(?:ed|es)|launch(?:ed|es)|commission(?:ed|s)|built|install(?:ed|s)|shipp(?:ed|s)|suppli(?:ed|es)|enter(?:ed|s) into force|took effect|in force|came into effect|enact(?:ed|s)|adopt(?:ed|s)|abolish(?:ed|es)|lift(?:ed|s)|scrapped|visit(?:ed|s)|travell?ed|went to|invested|kept|fulfill?ed|implement(?:ed|s))\b/i.test(
    quote,
  )

export const tellsPart = (quote: string): boolean =>
  /\b(?:partly|partially|in part|half of|a (?:half|third|quarter|part|portion) of|first (?:batch|tranche|instal?ment|part|phase|shipment|of)|some of|so far|\d+ of (?:the|its)|one of (?:the|its))\b/i.test(
    quote,
  )

export const tellsWhole = (quote: string): boolean => /\b(?:all|fully|in full|complet\w{1,5}|last|final|entire|whole|every)\b/i.test(quote)

/** Taken back, not only late. */
export const tellsWithdrawn = (quote: string): boolean =>
  /\b(?:will not|won['’]t|would not|cancel\w{0,6}|withdr[ae]w\w{0,3}|scrap(?:ped|s)?|drop(?:ped|s)?|abandon\w{0,3}|expir\w{1,3}|shelv\w{1,3}|suspend\w{0,3}|terminat\w{1,3}|call(?:ed|s) off|walk(?:ed|s) away|no longer)\b/i.test(
    quote,
  )

/** Of a deed told as done: it was the promise itself that was taken back. */
export const tellsCalledOff = (words: string): boolean =>
  /\b(?:cancell?ed|withdrew|withdrawn|scrapped|abandoned|shelved|terminated|called off|walked away from|pulled out of|dropped (?:its |the |their )?(?:plans?|pledge|offer|order))\b/i.test(
    words,
  )
