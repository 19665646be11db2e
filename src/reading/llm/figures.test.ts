/** Figures, units and days of languages whose grammar we do not know: what the words can mean, and what they cannot. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asciiDigits, figuresIn, namesUnit } from './figures.ts'
import { foreignDayFollows } from './foreign-days.ts'

const figures: readonly (readonly [string, number, boolean])[] = [
  ['1,2 млрд', 1.2e9, true],
  ['1.2 млрд', 1.2e9, true],
  ['1,2 млрд', 1.3e9, false],
  ['12 500 тонн', 12_500, true],
  ['12.500 ton', 12_500, true],
  ['٥٠٠ مليون', 5e8, true],
  ['50亿', 5e9, true],
  ['５０億', 5e9, true],
  ['3万', 30_000, true],
  ['25 млн', 2.5, false],
  ['от 5 до 7', 7, true],
  ['от 5 до 7', 6, false],
  ['три', 3, false],
]
for (const [text, value, may] of figures)
  test(`${text} ${may ? 'may be' : 'is not'} ${value}`, () =>
    assert.equal(
      figuresIn(text).some((figure) => figure.means(value)),
      may,
    ))

test('digits of any script', () => assert.equal(asciiDigits('٢٠٢٦ ২০২৬ 2026 २०२६'), '2026 2026 2026 2026'))

const units: readonly (readonly [string, string, string, boolean])[] = [
  ['8 млрд долларов', 'USD', 'ru', true],
  ['8 млрд долл.', 'USD', 'ru', true],
  ['$8 млрд', 'USD', 'ru', true],
  ['8 млрд евро', 'USD', 'ru', false],
  ['8 млрд тенге', 'KZT', 'ru', true],
  ['5 миллиардов юаней', 'CNY', 'ru', true],
  ['50亿美元', 'USD', 'zh', true],
  ['50亿元人民币', 'CNY', 'zh', true],
  ['50亿欧元', 'USD', 'zh', false],
  ['500 مليون دولار', 'USD', 'ar', true],
  ['300 million dollar', 'USD', 'uz', true],
  ['2,5 milyar dolar', 'USD', 'tr', true],
  ['2,5 milyar avro', 'USD', 'tr', false],
  ['12 процентов', '%', 'ru', true],
  ['12%', '%', 'ru', true],
  ['百分之十二', '%', 'zh', true],
  ['yüzde 12', '%', 'tr', true],
  ['12 тонн', '%', 'ru', false],
  ['12 тонн', 't', 'ru', true],
  ['8 mlrd złotych', 'USD', 'no such language', false],
  // a language that is taken for another of its script
  ['300 million dollarga', 'USD', 'tr', true],
  ['5 миллиард сом', 'KGS', 'kk', true],
  ['5 миллиард сом', 'KZT', 'kk', false],
]
for (const [words, unit, language, named] of units)
  test(`${words} ${named ? 'names' : 'does not name'} ${unit}`, () => assert.equal(namesUnit(words, unit, language), named))

/** A day, words, language, whether it is an end of a stretch, and whether the words can say it. Published on 14 November 2025. */
const days: readonly (readonly [string, string, string, boolean, boolean])[] = [
  ['2025-11-03', '3 ноября 2025 года', 'ru', false, true],
  ['2025-11-03', '3 ноября', 'ru', false, true],
  ['2025-11-03', '03.11.2025', 'ru', false, true],
  ['2025-11-04', '3 ноября 2025 года', 'ru', false, false],
  ['2025-12-03', '3 ноября 2025 года', 'ru', false, false],
  ['2024-11-03', '3 ноября 2025 года', 'ru', false, false],
  ['2031-11-03', '3 ноября', 'ru', false, false],
  ['2026-12-31', 'в 2026 году', 'ru', true, true],
  ['2026-01-01', 'в 2026 году', 'ru', true, true],
  ['2026-06-30', 'в 2026 году', 'ru', true, false],
  ['2026-03-31', 'в марте 2026 года', 'ru', true, true],
  ['2026-03-15', 'в марте 2026 года', 'ru', true, false],
  ['2025-11-13', 'вчера', 'ru', false, true],
  ['2025-11-12', 'вчера', 'ru', false, false],
  ['2024-12-31', 'в прошлом году', 'ru', true, true],
  ['2025-11-03', '2025年11月3日', 'zh', false, true],
  ['2025-11-05', '2025年11月3日', 'zh', false, false],
  ['2026-12-31', '明年', 'zh', true, true],
  ['2025-11-13', '昨天', 'zh', false, true],
  ['2025-11-03', '3 نوفمبر 2025', 'ar', false, true],
  ['2026-12-31', 'عام ٢٠٢٦', 'ar', true, true],
  ['2025-11-03', '3-noyabr', 'uz', false, true],
  ['2025-11-03', '3 Kasım 2025', 'tr', false, true],
  ['2025-13-45', '3 Kasım 2025', 'tr', false, false],
  ['2025-11-03', 'irgendwann', 'de', false, false],
  ['2025-11-03', '3-noyabr', 'tr', false, true],
  ['2025-11-13', 'kecha', 'tr', false, true],
]
for (const [day, text, language, isSpan, follows] of days)
  test(`${text} ${follows ? 'can say' : 'does not say'} ${day}`, () =>
    assert.equal(foreignDayFollows(day, { text, language, published: '2025-11-14', isSpan }), follows))
