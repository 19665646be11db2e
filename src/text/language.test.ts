import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './language.ts'

const texts: readonly (readonly [string, string])[] = [
  ['Georgia buys a ferry', 'en'],
  ['', 'en'],
  ['The ministers met in Tbilisi and agreed on a cable that will be laid by the end of the year.', 'en'],
  [
    'Headlines: Georgia bans scrap exports. Latvia orders four ferries from Riga yard. Modi phones Kobakhidze. Baku denies plan to quit talks.',
    'en',
  ],
  ['Zangilan, Nakhchivan, Kars, Tbilisi, Batumi and Poti: port by port, tonnes in 2024 and 2025 with shares of Türkiye and Iran', 'en'],
  [
    'Anglo Asian, Zijin, Eramet, Vale, Gécamines, Codelco, Ma’aden and Orano: quarter totals in kilotonnes, lithium carbonate equivalent; Salar de Atacama, Cauchari-Olaroz, Hombre Muerto, Rincón to follow.',
    'en',
  ],
  ['Die Minister trafen sich in Tiflis und einigten sich auf ein Kabel, das bis Ende des Jahres verlegt werden soll.', 'de'],
  ['Les ministres se sont rencontrés à Tbilissi et ont convenu de poser un câble avant la fin de l’année prochaine.', 'fr'],
  ['Ministrowie spotkali się w Tbilisi i uzgodnili, że kabel zostanie położony do końca przyszłego roku.', 'pl'],
  ['Министры встретились в Тбилиси и договорились проложить кабель до конца года.', 'ru'],
  ['部长们在第比利斯举行了会晤，并同意在今年年底之前铺设一条穿越黑海的海底电缆。', 'zh'],
]

for (const [text, code] of texts)
  test(`language: ${text.slice(0, 50)} is ${code}`, async () => assert.equal((await detectLanguage(text)).code, code))

test('language: the name is one that a reader knows', async () => {
  assert.equal((await detectLanguage(texts.find(([, code]) => code === 'de')?.[0] ?? '')).name, 'German')
})
