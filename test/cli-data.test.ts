/** `chancery data`: what a person sees of files added, listed and checked; a file damaged or cut off is told; kill -9 at any moment leaves nothing half. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataFiles } from '../src/record/store/data-folder.ts'
import { chancery, jsonLines, mainFile, temporaryFolder } from './cli.ts'

const folder = temporaryFolder()
const head = 't,i,j,k,v,q\n'
const baci = 'BACI_HS17_Y2022_V202601.csv'
writeFileSync(join(folder, baci), `${head}2022,398,842,284410,300,60\n2022,124,842,284410,100,20\n2022,643,842,284410,x,20\n`)
writeFileSync(join(folder, 'BACI_HS17_Y2022_V202501.csv'), `${head}2022,398,842,284410,300,NA\n`)
writeFileSync(join(folder, 'notes.csv'), 'a,b\n1,2\n')

test('add tells each row that is not taken with its line, goes on behind a file that is none, and its status says so', () => {
  const { status, out, err } = chancery(['data', 'add', baci, 'notes.csv', 'BACI_HS17_Y2022_V202501.csv', '--record', 'deals'], {
    cwd: folder,
  })
  assert.equal(status, 1)
  assert.match(out, /^BACI_HS17_Y2022_V202601\.csv: added: BACI, HS17 \(CEPII, 202601\): 2 rows, 2022; 1 row not taken/)
  assert.match(out, /BACI_HS17_Y2022_V202501\.csv: added: BACI, HS17 \(CEPII, 202501\): 1 row, 2022\n$/)
  assert.match(err, /BACI_HS17_Y2022_V202601\.csv, line 4: v is "x": expected a number\./)
  assert.match(err, /notes\.csv: it begins like no file of statistics that is known\. Known are .*BACI of CEPII/)
})

test('list tells publisher, edition, years and rows; --json has the hash', () => {
  const { out } = chancery(['data', 'list', '--json', '--record', 'deals'], { cwd: folder })
  const [older, newer] = jsonLines<{ name: string; vintage: string; hash: string; years: readonly number[] }>(out)
  assert.deepEqual([older?.vintage, newer?.vintage, newer?.years], ['202501', '202601', [2022]])
  assert.match(newer?.hash ?? '', /^[0-9a-f]{64}$/)
})

test('supply answers from it for any importer, with source, year and both measures, and names what is missing', () => {
  const { out } = chancery(['supply', 'uranium', '--importer', 'USA', '--on', 'Kazakhstan', '--record', 'deals'], { cwd: folder })
  assert.match(out, /Imports, HS 284410 \(.*2022, reconciled by the\s+publisher \(HS17\): 80 t, 400 thousand USD/s)
  assert.match(out, /Kazakhstan \(KAZ\) +60 t +75 % +300 thousand USD +75 %/)
  assert.match(out, /share of Kazakhstan: 75 % of the tonnes, 75 % of the value/)
  assert.match(out, /Source: CEPII, BACI, HS17, 202601/)
  const [line] = jsonLines<{ trade: readonly { code: string; byTonnes: { hhi: { value: number } } }[] }>(
    chancery(['supply', 'uranium', '--importer', 'USA', '--record', 'deals', '--json'], { cwd: folder }).out,
  )
  assert.deepEqual(
    line?.trade.map(({ code, byTonnes }) => [code, byTonnes.hhi.value]),
    [['284410', 0.625]],
  )
})

test('check tells which edition counts, what has no tonnes, and a file whose rows were changed', () => {
  const sound = chancery(['data', 'check', '--record', 'deals'], { cwd: folder })
  assert.equal(sound.status, 0, sound.err)
  assert.match(
    sound.out,
    /V202501\.csv: sound: 1 row, 2022\n {2}of 2022 the edition 202601 counts, and not this one\n {2}100\.0 % of the value/,
  )
  assert.match(sound.out, /1 row was not taken:\n {2}line 4: v is "x"/)
  const data = join(folder, 'deals', 'data')
  const [stored = ''] = readdirSync(data).filter((name) => name.endsWith('.parquet'))
  appendFileSync(join(data, stored), 'x')
  const damaged = chancery(['data', 'check', '--record', 'deals'], { cwd: folder })
  assert.equal(damaged.status, 1)
  assert.match(damaged.out, /DAMAGED: its rows are not those that were stored/)
})

test('killed at any moment: what data list names is whole, and adding goes on', async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `2021,${4 + (row % 50)},${100 + (Math.floor(row / 50) % 60)},${100_000 + Math.floor(row / 3000)},1.5,2`,
  )
  writeFileSync(join(folder, 'BACI_HS17_Y2021_V202601.csv'), `${head}${rows.join('\n')}\n`)
  const args = [mainFile, 'data', 'add', 'BACI_HS17_Y2021_V202601.csv', '--record', 'killed']
  for (const wait of [400, 700, 900, 1100, 1400]) {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
    // on a quick machine it may have ended before it is killed
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await sleep(wait)
    child.kill('SIGKILL')
    await ended
    for (const file of dataFiles(join(folder, 'killed', 'data'))) assert.equal(file.rows, 60_000)
  }
  const last = chancery(args.slice(1), { cwd: folder })
  assert.match(last.out, /60,000 rows, 2021/)
  const check = chancery(['data', 'check', '--record', 'killed'], { cwd: folder })
  assert.equal(check.status, 0, check.out)
  assert.ok(readdirSync(join(folder, 'killed', 'data')).every((name) => !name.endsWith('.part')))
})
