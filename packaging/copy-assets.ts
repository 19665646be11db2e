/** What the compiler leaves out of dist/: tables, model, and the WebAssembly runtime. In: the checkout after `npm ci`. Out: their copies, which the package ships. */
import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

for (const folder of ['world/data', 'language/model']) cpSync(join(root, 'src', folder), join(root, 'dist', folder), { recursive: true })

// The package onnxruntime-web weighs 139 MB, and one that it depends on has an install script: these three files are all that is run.
const runtime = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'))
mkdirSync(join(root, 'dist/onnxruntime-web'), { recursive: true })
for (const file of ['ort.node.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])
  copyFileSync(join(runtime, file), join(root, 'dist/onnxruntime-web', file))
