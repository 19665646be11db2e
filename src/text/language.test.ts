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
  ['部长们在第比利斯举行会晤。', 'zh'],
  [
    'Vazirlar Tbilisida uchrashdilar va yil oxirigacha Qora dengiz orqali kabel yotqizishga kelishdilar; Oʻzbekiston bu loyihani qoʻllab-quvvatladi.',
    'uz',
  ],
  ['Вазирлар Тбилисида учрашдилар ва йил охиригача кабель ётқизишга келишдилар; Ўзбекистон бу лойиҳани қўллаб-қувватлади.', 'uz'],
  [
    'Вазирон дар Тифлис мулоқот карданд ва дар бораи то охири сол гузоштани ноқил дар қаъри баҳри Сиёҳ ба тавофуқ расиданд; Тоҷикистон розӣ шуд.',
    'tg',
  ],
  [
    'Министрлер Тбилисиде жолугуп, жылдын аягына чейин кабель төшөөгө макулдашты; Кыргызстандын өкүлдөрү буга колдоо көрсөтүп, келишимге кол коюуну сунуштады. Жаңы жол курулат.',
    'ky',
  ],
  ['Министрлер Тбилисиде кездесіп, жыл соңына дейін Қара теңіз арқылы кабель тартуға келісті; Қазақстан бұл жобаны қолдады.', 'kk'],
  ['Ministrler Tbiliside kezdesip, jyl soñyna deiin Qara teñiz arqyly kabel tartuğa kelisti, jäne Qazaqstan bul jobany qoldady.', 'kk'],
  ['Nazirlər Tbilisidə görüşdülər və ilin sonuna qədər Qara dəniz vasitəsilə kabel çəkilməsi barədə razılığa gəldilər.', 'az'],
  ['Bakanlar Tiflis’te bir araya geldi ve yıl sonuna kadar Karadeniz üzerinden bir kablo döşenmesi konusunda anlaşmaya vardı.', 'tr'],
  ['Міністри зустрілися в Тбілісі та домовилися прокласти кабель через Чорне море до кінця року.', 'uk'],
  ['اجتمع الوزراء في تبليسي واتفقوا على مد كابل عبر البحر الأسود قبل نهاية العام.', 'ar'],
  // names of such languages in an English text
  [
    'Heydər Əliyev Airport in Baku and the Oʻzbekiston hotel in Tashkent were both named in the list that the ministries gave to the press on Friday.',
    'en',
  ],
]

for (const [text, code] of texts)
  test(`language: ${text.slice(0, 50)} is ${code}`, async () => assert.equal((await detectLanguage(text)).code, code))

test('language: the name is one that a reader knows', async () => {
  assert.equal((await detectLanguage(texts.find(([, code]) => code === 'de')?.[0] ?? '')).name, 'German')
})
