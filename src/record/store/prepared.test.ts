/** The prepared database: a new record begins from it and is what migrations make; where it is missing or damaged, migrations run. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { memoryGround, shapeOf } from '../../../test/grounds.ts'
import { madeAt } from './cases.ts'
import { openFolder } from './folder.ts'
import { pgliteVersion } from './made-by.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { makePrepared, preparedFile, preparedName } from './prepared.ts'
import { filesInTar } from './tar.ts'
import { unpack } from './unpack.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-prepared-'))
after(() => rmSync(root, { recursive: true, force: true }))
const folder = join(root, 'prepared')
const file = (): string => preparedFile(folder)

test('prepare makes one file, named by PGlite and the migrations, takes away what is old, and the second time does nothing', async () => {
  assert.match(preparedName(), new RegExp(`^pglite-${pgliteVersion().replaceAll('.', '\\.')}-[0-9a-f]{12}\\.tar\\.gz$`))
  assert.equal(await makePrepared(madeAt, folder), 'made')
  writeFileSync(join(folder, 'pglite-0.5.0-000000000000.tar.gz'), 'old')
  writeFileSync(`${file()}.77.half`, 'half')
  const { mtimeMs } = statSync(file())
  assert.equal(await makePrepared(madeAt, folder), 'was there')
  assert.deepEqual(readdirSync(folder), [preparedName()])
  assert.equal(statSync(file()).mtimeMs, mtimeMs)
})

test('what is unpacked is what is in the file, folders that are empty too, for nobody else to write', () => {
  const path = join(root, 'data')
  assert.equal(unpack(file(), path), true)
  const entries = [...filesInTar(gunzipSync(readFileSync(file())))]
  assert.ok(entries.length > 300)
  const databases = new Set(entries.flatMap(({ name }) => /^base\/\d+/.exec(name) ?? []))
  assert.equal(databases.size, 1, 'and none that others would be copied from')
  for (const { name, bytes } of entries) {
    if (bytes === null) assert.ok(statSync(join(path, name)).isDirectory(), name)
    else assert.ok(readFileSync(join(path, name)).equals(bytes), name)
  }
  assert.equal(statSync(join(path, 'PG_VERSION')).mode & 0o077, 0)
})

test('a missing or damaged file is not used, and leaves nothing', () => {
  const path = join(root, 'none')
  assert.equal(unpack(join(root, 'nowhere.tar.gz'), path), false)
  const whole = readFileSync(file())
  const other = mkdtempSync(join(root, 'other-'))
  for (const damaged of [
    whole.subarray(0, whole.length >> 1),
    Buffer.concat([whole.subarray(0, 1_000_000), Buffer.alloc(9), whole.subarray(1_000_009)]),
    Buffer.from(''),
  ]) {
    writeFileSync(join(other, preparedName()), damaged)
    assert.equal(unpack(preparedFile(other), path), false)
    assert.equal(existsSync(path), false)
  }
})

test('an archive with a way out of the folder, a link, or a cut is refused', () => {
  const entry = (name: string, type: string, size: number): Uint8Array => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
    header.write(type, 156)
    return header
  }
  for (const [name, type, size] of [
    ['/../x', '0', 0],
    ['base/../../x', '5', 0],
    ['link', '2', 0],
    ['cut', '0', 9],
  ] as const)
    assert.throws(() => [...filesInTar(entry(name, type, size))], /the archive/, name)
})

test('a new record has the tables that the migrations make, from this day on, and opens in the second place as in the first', async () => {
  const { database, close } = await openFolder(join(root, 'deals'), { existing: false, now: madeAt })
  const ground = memoryGround()
  try {
    await ground.inSchema('anew', async (anew) => {
      await migrate(anew, madeAt)
      assert.deepEqual(await shapeOf(database), await shapeOf(anew))
    })
    const { rows } = await sql<{
      name: string
      at: string
    }>`select name, applied_at at time zone 'UTC' as at from migration order by name`.execute(database)
    assert.deepEqual(
      rows.map(({ name, at }) => [name, new Date(`${at}`).getUTCFullYear()]),
      migrations.map(({ name }) => [name, 2026]),
    )
  } finally {
    await Promise.all([close(), ground.close()])
  }
})
