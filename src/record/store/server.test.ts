/** Servers that cannot be used: one line that says why and what to do, without the password. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import pg from 'pg'
import { dropSchema, serverUrl } from '../../../test/grounds.ts'
import { needs, postgresUrl } from '../../../test/needs.ts'
import { madeAt } from './cases.ts'
import { serverPlace } from './place.ts'
import { openServer } from './server.ts'
import { serverProblem } from './server-problem.ts'

const options = { existing: false, now: madeAt }

const refused = (says: RegExp) => (error: Error) => {
  assert.equal(error.name, 'Problem', error.stack)
  assert.match(error.message, says)
  assert.doesNotMatch(error.message, /hunter2|\n/)
  return true
}

for (const { url, says } of [
  {
    url: 'postgres://anna:hunter2@127.0.0.1:1/deals',
    says: /the record at 127\.0\.0\.1:1\/deals: connect ECONNREFUSED .*Start the server/,
  },
  {
    url: 'postgres://anna:hunter2@no-such-host.invalid/deals',
    says: /no-such-host\.invalid\/deals: .*(?:ENOTFOUND|EAI_AGAIN).*correct the URL/,
  },
  { url: 'mysql://anna:hunter2@127.0.0.1/deals', says: /begins with mysql:\/\/, and only postgres:\/\/ is known/ },
  { url: 'postgres://anna:hunter2@[/deals', says: /it is no URL \(in a password, \/ is written %2F/ },
  { url: 'deals', says: /it does not begin with postgres:\/\// },
  { url: 'postgres://anna:hunter2@127.0.0.1/deals?schema=a;b', says: /"a;b" is no name of a schema/ },
])
  test(`server ${url.replace(/:hunter2/, '')} is refused`, () => assert.rejects(openServer(url, options), refused(says)))

test('a path is no server', () =>
  assert.deepEqual([serverPlace('deals'), serverPlace('/tmp/a'), serverPlace('C:\\deals')], [null, null, null]))

/** What servers answer that are not at hand here, as the driver gives it. */
const answers: readonly { readonly error: object; readonly says: RegExp }[] = [
  {
    error: { code: '28P01', message: 'password authentication failed for user "anna"' },
    says: /refuses this user with this password.*PGPASSWORD/,
  },
  {
    error: { message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' },
    says: /asks for a password, and none was given/,
  },
  { error: { code: '53300', message: 'sorry, too many clients already' }, says: /too many clients already\. Try again/ },
  { error: { code: '25006', message: 'cannot execute INSERT in a read-only transaction' }, says: /the server takes no changes/ },
  { error: { message: 'Connection terminated unexpectedly' }, says: /the connection broke\. Do it again/ },
  { error: { message: 'The server does not support SSL connections' }, says: /Correct sslmode/ },
]
for (const { error, says } of answers)
  test(`server answer: ${'message' in error ? error.message : ''}`, () => {
    const explained = serverProblem(Object.assign(new Error(), error), 'h/deals')
    assert.ok(explained instanceof Error && refused(says)(explained))
  })

test('an error that nobody can mend stays what it is', () => {
  const error = Object.assign(new Error('duplicate key'), { code: '23505' })
  assert.equal(serverProblem(error, 'h/deals'), error)
})

describe('server at hand', needs('postgres'), () => {
  const asAdmin = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: postgresUrl() })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  const own = (schema: string): string => `chancery_${schema}_${process.pid}`

  test('a database that is not there', () => {
    const url = new URL(postgresUrl())
    url.pathname = '/no_such_database'
    return assert.rejects(openServer(url.href, options), refused(/database "no_such_database" does not exist\. Make it with createdb/))
  })

  test('a user who may not make tables; one who may only read finds the record', async () => {
    const role = own('reader')
    const url = new URL(serverUrl('rights'))
    url.username = role
    await asAdmin(
      `create role ${role} login password 'hunter2'`,
      `create schema ${own('rights')}`,
      `grant usage on schema ${own('rights')} to ${role}`,
    )
    try {
      await assert.rejects(openServer(url.href, options), refused(/permission denied for schema .* GRANT CREATE .*\?schema=NAME/))
      await (await openServer(serverUrl('rights'), options)).close()
      await asAdmin(`grant select on all tables in schema ${own('rights')} to ${role}`)
      const { database, close } = await openServer(url.href, options)
      assert.deepEqual(await database.selectFrom('document').select('id').execute(), [])
      await assert.rejects(
        database.insertInto('project').values({ project: 'x', author: 'x', known_at: madeAt, valid_from: null, valid_to: null }).execute(),
        refused(/permission denied for table project/),
      )
      await close()
    } finally {
      await dropSchema('rights')
      await asAdmin(`drop role ${role}`)
    }
  })

  test('tables of the same name that are not ours', async () => {
    await asAdmin(`create schema ${own('taken')}`, `create table ${own('taken')}.document (id text)`)
    try {
      await assert.rejects(openServer(serverUrl('taken'), options), refused(/a table of the same name is there that Chancery did not make/))
    } finally {
      await dropSchema('taken')
    }
  })

  test('a server that says it is PostgreSQL 14', async () => {
    await asAdmin(
      `create schema ${own('old')}`,
      `create function ${own('old')}.current_setting(text) returns text language sql as $$ select case $1 when 'server_version_num' then '140009' else '14.9' end $$`,
    )
    try {
      const url = new URL(postgresUrl())
      url.searchParams.set('options', `-c search_path=${own('old')},pg_catalog`)
      await assert.rejects(openServer(url.href, options), refused(/the server is PostgreSQL 14\.9, and 15 is the oldest/))
    } finally {
      await dropSchema('old')
    }
  })

  test('a record is not made where one is only to be read', async () => {
    await assert.rejects(
      openServer(serverUrl('none'), { ...options, existing: true }),
      refused(/schema chancery_none_\d+: there is no record in this database/),
    )
  })

  test('a connection that the server ends is a Problem, and the next works', async () => {
    try {
      const { database, close } = await openServer(serverUrl('broken'), options)
      const broken = database.transaction().execute(async (transaction) => {
        const { rows } = await transaction
          .selectNoFrom((field) => field.fn<number>('pg_backend_pid').as('pid'))
          .execute()
          .then((rows) => ({ rows }))
        await asAdmin(`select pg_terminate_backend(${rows[0]?.pid})`)
        await transaction.selectFrom('document').select('id').execute()
      })
      await assert.rejects(broken, refused(/the connection broke/))
      assert.deepEqual(await database.selectFrom('document').select('id').execute(), [])
      await close()
    } finally {
      await dropSchema('broken')
    }
  })
})
