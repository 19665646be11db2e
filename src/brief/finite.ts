/** Does a stretch of words begin with, or hold, a finite verb? In: a quote. Out: whether it can follow a subject, or stand as a clause of its own. */

const auxiliaries =
  "will|would|shall|may|might|could|can|should|must|has|have|had|is|are|was|were|did|does|do|cannot|won’t|won't|isn’t|isn't|aren't|didn't|doesn't|hasn't"

/** Present forms that reports and headlines use; a noun in -s would be taken for a verb if the list were left open. */
const presents =
  'accounts|accuses|agrees|aims|announces|approves|backs|bans|begins|belongs|blocks|builds|buys|calls|claims|comes|confirms|considers|controls|covers|cuts|declares|demands|denies|depends|describes|donates|drops|eases|enters|expands|expects|extends|faces|falls|gets|gives|goes|grants|grows|has|helps|holds|hosts|imposes|imports|includes|intends|invites|joins|keeps|launches|leads|lends|lets|lies|lifts|makes|means|meets|mulls|needs|obtains|offers|opens|owns|pays|phones|plans|pledges|pumps|puts|raises|receives|refuses|rejects|relies|remains|represents|requires|says|seeks|seems|sells|sends|serves|sets|signals|signs|slaps|speaks|spends|stands|supplies|supports|suspends|takes|threatens|urges|visits|wants|warns|welcomes|wins|works|amounts|exports|produces|exceeds|totals|reaches|rises|plan|intend|expect|want|aim|hope|own|hold|agree|need|remain|oppose|support|depend|hopes|opposes|proposes'

const irregularPasts =
  'became|began|bought|broke|brought|built|came|chose|cut|drew|fell|found|fought|gave|got|grew|held|kept|led|left|lent|lost|made|met|paid|put|rose|said|sank|saw|sent|set|sold|sought|spent|spoke|stood|struck|took|told|went|won|wrote|withdrew|shook|lay|sat|ran|sank|sprang|shrank|swore'

const adverbs =
  'also|already|now|recently|again|still|even|jointly|formally|reportedly|finally|only|never|not|then|since|both|soon|[a-z]{3,15}ly'

const startPattern = new RegExp(
  `^(?:(?:${adverbs})\\s{1,3}){0,2}(?<verb>${auxiliaries}|${presents}|${irregularPasts}|[a-z]{2,18}ed)\\b`,
  'u',
)

/** Participles in -ed that follow their noun are not counted inside a quote: only forms that can hardly be anything else. */
const trendPasts =
  'increased|decreased|declined|dropped|climbed|reached|totalled|totaled|amounted|averaged|jumped|doubled|tripled|halved|slipped|announced|agreed|pledged|decided|started|opened|remained|invited|accused'

const notParticiple = '(?<!\\b(?:be|been|being|to|by|and|or|the|a|an|of|its|their)\\s)'
const auxiliaryInside = new RegExp(`\\s(?:${auxiliaries})\\s`, 'u')
const figureInside = new RegExp(`\\s${notParticiple}(?:${auxiliaries}|${irregularPasts}|${trendPasts}|${presents})\\s`, 'u')

/** "signed an agreement", "has never bought", "will also visit": yes. "an agreement for", "worth $3 billion": no. */
export const startsWithFiniteVerb = (words: string): boolean => startPattern.test(words)

/** "the value of trade increased from": yes for a figure, and not at the very start. "an agreement for the purchase of": no. Other kinds need an auxiliary. */
export const holdsFiniteVerb = (words: string, figure: boolean): boolean =>
  !startsWithFiniteVerb(words) && (figure ? figureInside : auxiliaryInside).test(words)

const passivePattern =
  /^(?:[a-z]+ly\s|also\s|not\s|never\s){0,2}(?:(?:will|would|may|might|could|can|should|must|to|has|have|had|is|are|was|were)\s(?:[a-z]+ly\s|also\s|not\s){0,2}){0,3}(?:be|been|being|is|are|was|were)\s(?:[a-z]+ly\s|also\s|not\s|being\s|to be\s){0,2}(?<participle>[a-z]{2,18}ed|held|built|sold|bought|made|given|taken|put|set|cut|paid|lent|sent|drawn|shown|known|seen|led|met|struck|won|lost|kept|left|found|spent|told|said|hit|opened)\b/u

/** "was received by", "is to be acquired": the subject is then not the one who acts. */
export const startsPassive = (words: string): boolean => passivePattern.test(words)
