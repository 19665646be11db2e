/** What a bundle leaves out of dist/: tables, model, licences, and the WebAssembly runtime. In: the checkout after `npm ci`. Out: their copies, which the package ships. */
import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPackages } from './bundle.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// The package onnxruntime-web weighs 139 MB, and one that it depends on has an install script: these three files are all that is run.
const runtimeFiles = ['ort.node.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']

export const copyAssets = (dist: string): void => {
  for (const folder of ['world/data', 'supply/data', 'language/model'])
    cpSync(join(root, 'src', folder), join(dist, folder), { recursive: true })
  mkdirSync(join(dist, 'licences'), { recursive: true })
  for (const name of bundledPackages) copyFileSync(join(root, 'node_modules', name, 'LICENSE'), join(dist, 'licences', `${name}.txt`))
  const runtime = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'))
  mkdirSync(join(dist, 'onnxruntime-web'), { recursive: true })
  for (const file of runtimeFiles) copyFileSync(join(runtime, file), join(dist, 'onnxruntime-web', file))
}
