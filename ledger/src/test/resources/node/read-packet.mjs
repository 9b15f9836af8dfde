// Usage: node read-packet.mjs HYPARQUET_SRC FOLDER
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [, , library, folder] = process.argv
const { parquetReadObjects } = await import(pathToFileURL(`${library}/index.js`))

const parquetBytes = readFileSync(`${folder}/rows.parquet`)
const parquet = await parquetReadObjects({
  file: parquetBytes.buffer.slice(
    parquetBytes.byteOffset, parquetBytes.byteOffset + parquetBytes.byteLength),
})

const jsonl = readFileSync(`${folder}/rows.jsonl`, 'utf8')
  .split('\n').filter(line => line !== '').map(line => JSON.parse(line))

// RFC 4180: a cell is quoted or bare, a quote inside is doubled.
const lines = []
let cells = []
for (const [, end, quoted, bare] of readFileSync(`${folder}/rows.csv`, 'utf8')
  .matchAll(/(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
  if (end === '\r\n') {
    lines.push(cells)
    cells = []
  }
  cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
}
const [header, ...records] = lines
const csv = records.map(record => Object.fromEntries(record.map((cell, i) => [header[i], cell])))

process.stdout.write(JSON.stringify({ parquet, jsonl, csv }))
