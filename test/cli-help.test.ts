/** Help: it names every command, and every line it shows as an example runs as it stands. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { chancery, chanceryBeside, inShell, inShellUntilTold, jsonLines, type Ran, temporaryFolder } from './cli.ts'
import { claims, startLlmServer } from './llm-server.ts'

const folder = temporaryFolder()
const files = readdirSync(new URL('../src/cli/commands', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
/** A subcommand's file has the name of its command before its own: supply-partners.ts is "supply partners". */
const nameOf = (file: string): string => {
  const parent = files.find((other) => file.startsWith(`${other}-`))
  return parent === undefined ? file : `${parent} ${file.slice(parent.length + 1)}`
}
const names = files.map(nameOf)
const commands = names.filter((name) => !name.includes(' '))

/** The lines below a heading, up to the next empty one. */
const section = (help: string, heading: string): readonly string[] => {
  const lines = help.split('\n')
  const from = lines.indexOf(`${heading}:`) + 1
  return from === 0 ? [] : lines.slice(from, lines.indexOf('', from)).map((line) => line.trim())
}

const prepare = (): void => {
  const speech = 'Mongolia will buy 40 locomotives from Alstom by the end of 2027.\n'
  writeFileSync(join(folder, 'speech.txt'), speech)
  writeFileSync(join(folder, 'draft.md'), `# Draft\n\nUlaanbaatar, 7 November 2025\n\n${speech}`)
  cpSync(join(folder, 'examples'), join(folder, 'my-documents'), { recursive: true })
  const firm = { id: 'q', schema: 'Company', properties: { name: ['Navoiuran State Enterprise', 'Navoiuran'], country: ['uz'] } }
  writeFileSync(join(folder, 'entities.ftm.json'), `${JSON.stringify(firm)}\n`)
  writeFileSync(join(folder, 'statements.csv'), 'canonical_id,entity_id,prop,schema,value,dataset\nq,q,name,Company,Navoiuran,d\n')
  writeFileSync(join(folder, 'country_codes_V202601.csv'), 'country_code,country_name,country_iso2,country_iso3\n398,Kazakhstan,KZ,KAZ\n')
  const state = { type: 'item', id: 'Q265', labels: { en: { language: 'en', value: 'Uzbekistan' } }, claims: { P1001: [] } }
  writeFileSync(join(folder, 'latest-all.json.gz'), gzipSync(`[\n${JSON.stringify(state)}\n]\n`))
}

interface Listed {
  readonly id: string
  readonly kind: string
  readonly mentions: readonly { readonly claim: string }[]
}

/** A line with ids of what its record holds where it names CLAIM, ITEM, OTHER (an item of the same kind) or DECISION. */
const withIds = (line: string): string => {
  if (!/ (?:CLAIM|ITEM|DECISION)\b/.test(line)) return line
  const list = <Row>(...args: readonly string[]) => jsonLines<Row>(chancery([...args, '--json', '--record', 'deals'], { cwd: folder }).out)
  const items = list<Listed>('record', 'list').filter(({ kind }) => kind === 'commitment')
  const ids: Readonly<Record<string, string | undefined>> = {
    CLAIM: items[0]?.mentions[0]?.claim,
    ITEM: items[0]?.id,
    OTHER: items[1]?.id,
    DECISION: String(list<{ id: number }>('record', 'decisions').at(-1)?.id),
  }
  return line.replace(/\b(?:CLAIM|ITEM|OTHER|DECISION)\b/g, (word) => ids[word] ?? word)
}

/** A line that asks a language model, beside one that answers. */
const withModel = async (line: string): Promise<Ran> => {
  const { url } = await startLlmServer(claims(() => []))
  const env = { CHANCERY_LLM_URL: url, CHANCERY_LLM_MODEL: 'small', CHANCERY_LLM_CACHE: join(folder, 'answers') }
  return chanceryBeside({ line }, { cwd: folder, env })
}

/** What would open a browser says instead what it would open. */
const noBrowser = (): NodeJS.ProcessEnv => {
  for (const name of ['open', 'xdg-open'])
    writeFileSync(join(folder, '.bin', name), `#!/bin/sh\nprintf '%s\\n' "$1" >> "${join(folder, 'opened')}"\n`, { mode: 0o755 })
  return { DISPLAY: ':99' }
}

const ran = async (name: string, line: string): Promise<Ran> => {
  if (name === 'desk') return inShellUntilTold(line, folder, noBrowser())
  return / --reader /.test(line) ? withModel(line) : inShell(withIds(line), folder)
}

for (const args of [['--help'], ['-h'], ['help'], []]) {
  test(`chancery ${args.join(' ')} is the help where no document is named by it`, () => {
    if (args.length === 0)
      return assert.equal(chancery(['help', 'read'], { cwd: folder }).out, chancery(['read', '--help'], { cwd: folder }).out)
    const { status, out, err } = chancery(args, { cwd: folder })
    assert.equal(status, 0)
    assert.equal(err, '')
    const named = section(out, 'Commands').map((line) => line.split(' ')[0])
    assert.deepEqual(named.toSorted(), commands.toSorted())
  })
}

const helps = names.map((name) => ({ name, ...chancery([...name.split(' '), '--help'], { cwd: folder }) }))

for (const { name, out } of helps.filter((one) => !one.name.includes(' '))) {
  test(`chancery ${name} --help names its subcommands, and help NAME says the same`, () => {
    const listed = section(out, 'Subcommands').map((line) => line.split(' ').slice(0, 2).join(' '))
    assert.deepEqual(listed.toSorted(), names.filter((one) => one.startsWith(`${name} `)).toSorted())
    for (const one of listed)
      assert.equal(chancery(['help', ...one.split(' ')], { cwd: folder }).out, helps.find((help) => help.name === one)?.out)
  })
}

for (const { name, status, out, err } of helps) {
  test(`chancery ${name} --help tells usage, options and examples`, () => {
    assert.equal(status, 0)
    assert.equal(err, '')
    assert.match(out, new RegExp(`^Usage: chancery .*${name}`, 'm'))
    for (const option of section(out, 'Options'))
      assert.match(option, /^(?:-\w, )?--[a-z-]+(?: VALUE)? +\S.{3,}/, 'an option says what it does')
    assert.ok(section(out, 'Examples').length > 0)
  })
}

const examples = helps.flatMap(({ name, out }) => section(out, 'Examples').map((line) => ({ name, line })))
prepare()

// the record must be filled before what is in it is asked for
for (const { name, line } of examples.toSorted((a, b) => Number(b.name === 'add') - Number(a.name === 'add'))) {
  test(`the example of ${name} runs: ${line}`, async () => {
    const { status, out, err } = await ran(name, line)
    const output = / > claims\.jsonl$/.test(line) ? readFileSync(join(folder, 'claims.jsonl'), 'utf8') : out
    assert.equal(status, 0, err)
    assert.ok(output.length > 30, `output: “${output}”`)
    if (/ --json\b/.test(line)) assert.ok(jsonLines(output).length > 0)
    if (name === 'start') assert.ok(existsSync(join(folder, 'brief.html')))
    if (name === 'desk') {
      const opened = existsSync(join(folder, 'opened')) ? readFileSync(join(folder, 'opened'), 'utf8') : ''
      if (/ --no-open\b/.test(line)) assert.equal(opened, '')
      else assert.match(opened, /^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}\n$/)
      writeFileSync(join(folder, 'opened'), '')
    }
  })
}
