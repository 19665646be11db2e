/** DuckDB is an optional package: without it a Problem says what to install, and nothing else needs it. */
import assert from 'node:assert/strict'
import { registerHooks } from 'node:module'
import { test } from 'node:test'
import { openDuck, sqlName, sqlText } from './duckdb.ts'

test('without the package a Problem names it', async () => {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === '@duckdb/node-api') throw new Error(`Cannot find package '${specifier}'`)
      return next(specifier, context)
    },
  })
  try {
    await assert.rejects(openDuck(), { code: 'data/duckdb', fix: /npm install @duckdb\/node-api/ })
  } finally {
    hooks.deregister()
  }
})

test('texts and names of the user never become SQL', async () => {
  const duck = await openDuck()
  try {
    const evil = `it's "x"; drop table t; --`
    assert.deepEqual(await duck.rows(`select ${sqlText(evil)} as ${sqlName(evil)}`), [{ [evil]: evil }])
  } finally {
    duck.close()
  }
})

test('whole numbers come as numbers where they are exact, and nothing as null', async () => {
  const duck = await openDuck()
  try {
    await duck.fill('t', { a: 'integer', b: 'number', c: 'text', d: 'yes-no' }, [
      { a: 9_000_000_000, b: 0.5, c: 'x', d: true },
      { a: null },
    ])
    assert.deepEqual(await duck.rows('from t'), [
      { a: 9_000_000_000, b: 0.5, c: 'x', d: true },
      { a: null, b: null, c: null, d: null },
    ])
  } finally {
    duck.close()
  }
})
