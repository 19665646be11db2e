/** Types of the files that `npm run prepare` copies from onnxruntime-web; package.json says where they lie. */
declare module '#onnxruntime-web' {
  export * from 'onnxruntime-web'
}
