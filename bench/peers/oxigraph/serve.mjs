// Oxigraph in memory behind HTTP: node serve.mjs PORT FILE.nq; prints "ready" when all is loaded.
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import oxigraph from 'oxigraph';

const [port, file] = process.argv.slice(2);
const store = new oxigraph.Store();
const LINES = 100_000;
let lines = [];
const load = () => {
  store.load(lines.join('\n') + '\n', { format: 'application/n-quads', lenient: true, no_transaction: true });
  lines = [];
};
for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  if (lines.push(line) === LINES) load();
}
load();

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    try {
      const query = new URLSearchParams(Buffer.concat(parts).toString()).get('query');
      const answer = store.query(query, { results_format: 'text/csv' });
      response.writeHead(200, { 'Content-Type': 'text/csv' }).end(answer);
    } catch (error) {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end(String(error));
    }
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
