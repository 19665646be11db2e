/** The package as a stranger gets it: packed, installed into an empty folder, run by npx, with the native runtime and without it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { needs } from './needs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const MOST_PACKED_BYTES = 60e6
const work = mkdtempSync(join(tmpdir(), 'chancery-package-'))
const folder = join(work, 'empty')
after(() => rmSync(work, { recursive: true, force: true }))

/** Nothing of the npm that runs the tests may reach the npm that a stranger runs. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_OPTIONS$/i.test(name))
  const path = process.env.PATH?.split(':').filter((part) => !part.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path?.join(':') }
}

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, env: environment(), encoding: 'utf8', maxBuffer: 1 << 26 })

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

let packed: Packed | undefined

before(() => {
  if (needs('registry').skip !== false) return
  const [one] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root)) as Packed[]
  packed = one
  assert.ok(packed)
  execFileSync('mkdir', [folder])
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true, 'onnxruntime-node': true } }))
  cpSync(join(root, '.npmrc'), join(folder, '.npmrc'))
  run('npm', ['install', '--no-audit', '--no-fund', join(work, packed.filename)], folder)
})

test('package: JavaScript, declarations, model and data, and no source', needs('registry'), () => {
  const paths = packed?.files.map(({ path }) => path) ?? []
  for (const path of [
    'dist/api.js',
    'dist/api.d.ts',
    'dist/cli/main.js',
    'dist/language/model/model.onnx',
    'dist/world/data/states.csv',
    'examples/readout.md',
    'LICENSE',
    'NOTICE',
  ])
    assert.ok(paths.includes(path), path)
  assert.deepEqual(
    paths.filter((path) => /(?<!\.d)\.ts$|\.test\.|fixtures\//.test(path)),
    [],
  )
  assert.ok((packed?.unpackedSize ?? Infinity) < MOST_PACKED_BYTES, `${packed?.unpackedSize} bytes`)
})

test('package: install scripts are those of node and onnxruntime-node alone', needs('registry'), () => {
  const installed = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>
  }
  const scripted = Object.entries(installed.packages).filter(([, { hasInstallScript }]) => hasInstallScript === true)
  assert.deepEqual(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')).sort(), ['node', 'onnxruntime-node'])
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly allowScripts: object }
  assert.deepEqual(allowScripts, { node: true, 'onnxruntime-node': true })
})

const claimsOf = (out: string): readonly unknown[] =>
  out
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { readonly claims: readonly unknown[] }).claims)

test('package: npx chancery reads and briefs, the same with the native runtime as without', needs('registry'), () => {
  const example = join(root, 'examples/readout.md')
  const read = (): string => run('npx', ['chancery', 'read', '--json', '--quiet', example], folder)
  const brief = (): string => run('npx', ['chancery', 'brief', '--quiet', '--as-of', '2025-11-23', example], folder)
  const native = join(folder, 'node_modules/onnxruntime-node')
  assert.ok(existsSync(native), 'the native runtime was installed')
  const [claims, text] = [read(), brief()]
  assert.ok(claimsOf(claims).length > 5)
  assert.match(text, /Abraham Accords/)
  rmSync(native, { recursive: true })
  assert.equal(read(), claims)
  assert.equal(brief(), text)
})

test("package: the README's program runs, and its types hold without those of Node", needs('registry'), () => {
  const program = /## From a program\n\n```js\n(?<program>[\s\S]+?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.groups?.program
  assert.ok(program)
  for (const name of ['use.mjs', 'use.mts']) writeFileSync(join(folder, name), program)
  const out = run(process.execPath, ['use.mjs'], folder)
  assert.match(out, /^agreement\/mou: signed a memorandum of understanding on tin in May 2024$/m)
  assert.match(out, /^As of 30 June 2024$/m)
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  run(process.execPath, [compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'use.mts'], folder)
})
