/** Names in other scripts mean whom their English names mean; an English start reads none of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from './open.ts'
import { resolveName } from './resolve.ts'

const world = openWorld()
const onDate = '2025-11-07'

/** Words, whom they mean (id, or the states of one who is on no list), and the language of the document where the script does not tell. */
const cases: readonly (readonly [string, string | { readonly states: readonly string[] } | null, string?])[] = [
  // Cyrillic, declined
  ['Казахстан', 'KAZ'],
  ['Казахстана', 'KAZ'],
  ['Узбекистаном', 'UZB'],
  ['Республики Казахстан', 'KAZ'],
  ['США', 'USA'],
  ['Соединенных Штатов', 'USA'],
  ['Туркменистане', 'TKM'],
  ['Таджикистану', 'TJK'],
  ['Боливии', 'BOL'],
  ['Намибией', 'NAM'],
  ['Ташкента', 'UZB'],
  ['Белого дома', 'USA'],
  ['Касым-Жомартом Токаевым', 'kassym-jomart-tokayev'],
  ['президент Токаев', 'kassym-jomart-tokayev'],
  ['Трампу', 'donald-trump'],
  ['Мирзиёев', 'shavkat-mirziyoyev'],
  ['ШОС', 'sco'],
  ['Европейского союза', 'eu'],
  ['Всемирным банком', 'world-bank'],
  ['правительство Кении', { states: ['KEN'] }],
  ['Қазақстанның', 'KAZ'],
  ['Қасым-Жомарт Тоқаев', 'kassym-jomart-tokayev'],
  ['Өзбекстан', 'UZB'],
  ['Тоҷикистон', 'TJK'],
  ['Ўзбекистон', 'UZB'],
  ['Україною', 'UKR'],
  // Chinese
  ['哈萨克斯坦', 'KAZ'],
  ['哈萨克斯坦共和国', 'KAZ'],
  ['美国', 'USA'],
  ['美國', 'USA'],
  ['塔什干', 'UZB'],
  ['白宫', 'USA'],
  ['习近平', 'xi-jinping'],
  ['国家主席习近平', 'xi-jinping'],
  ['哈萨克斯坦总统托卡耶夫', 'kassym-jomart-tokayev'],
  ['上海合作组织', 'sco'],
  ['肯尼亚政府', { states: ['KEN'] }],
  // Arabic, with what is joined to the front
  ['كازاخستان', 'KAZ'],
  ['وكازاخستان', 'KAZ'],
  ['بأوزبكستان', 'UZB'],
  ['الولايات المتحدة', 'USA'],
  ['للولايات المتحدة', 'USA'],
  ['واشنطن', 'USA'],
  ['الرئيس الأمريكي دونالد ترامب', 'donald-trump'],
  ['لبنان', 'LBN'],
  ['البنك الدولي', 'world-bank'],
  ['قزاقستان', 'KAZ'],
  // Turkic languages in Latin letters
  ['Oʻzbekiston', 'UZB'],
  ["O'zbekiston Respublikasi", 'UZB'],
  ['Oʻzbekistonning', 'UZB', 'uz'],
  ['Qozogʻistonda', 'KAZ', 'uz'],
  ['Xitoy', 'CHN', 'uz'],
  ['AQSH', 'USA', 'uz'],
  ['Şavkat Mirziyoyev', 'shavkat-mirziyoyev'],
  ['Türkiye’nin', 'TUR'],
  ['Azərbaycanın', 'AZE'],
  ['Avropa İttifaqı', 'eu', 'az'],
  ['Kazakistan’a', 'KAZ', 'tr'],
  ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan', 'tr'],
  ['Qasym-Jomart Toqaev', 'kassym-jomart-tokayev', 'kk'],
  ['Gazagystan', 'KAZ', 'tk'],
  // another language of which the document is
  ['Kasachstan', 'KAZ', 'de'],
  ['Corée du Sud', 'KOR', 'fr'],
  // nobody, or two
  ['Иванов', null],
  ['Казахстан и Узбекистан', null],
  ['малый бизнес', null],
  ['中等企业', null],
  ['شركة صغيرة', null],
  ['kichik korxona', null, 'uz'],
]

for (const [words, means, language] of cases) {
  test(`${words} ${means === null ? 'is nobody on record' : `is ${typeof means === 'string' ? means : means.states.join(' ')}`}`, () => {
    const entity = resolveName(world, words, onDate, language ?? null)[0]?.entity
    if (means === null) assert.equal(entity, undefined)
    else if (typeof means === 'string') assert.equal(entity?.id, means)
    else assert.deepEqual([entity?.id, entity?.states], [null, means.states])
  })
}

test('the states of all three: every member of the United Nations has a name in Russian, Chinese and Arabic that leads back to it', () => {
  for (const language of ['ru', 'zh', 'ar']) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const lost = [...world.states.values()].flatMap(({ iso2, iso3 }) => {
      const name = names.of(iso2) ?? ''
      const found = resolveName(world, name, onDate, language)[0]?.entity
      return found?.id === iso3 ? [] : [`${language} ${name} (${iso3}): ${found?.id ?? 'nobody'}`]
    })
    assert.deepEqual(lost, [])
  }
})

test('every row of foreign-names.csv names somebody on record, and its names lead to it', () => {
  const lost = world.tables['foreign-names'].flatMap(({ id, language, names }) =>
    names.flatMap((name) => {
      const found = resolveName(world, name, onDate, language)[0]?.entity
      return found?.id === id ? [] : [`${language} ${name} (${id}): ${found?.id ?? 'nobody'}`]
    }),
  )
  assert.deepEqual(lost, [])
})
