// After `npm install`: mends seven faults of postgres.js 3.4.9 that nothing outside it can mend. They show when a
// connection is lost during a transaction; a restart of PostgreSQL is enough.
// 1. The next query of the transaction ends the process: github.com/porsager/postgres/issues/1208
// 2. Once the pool has opened that connection again, the transaction's later queries run in the new session: each by
//    itself, or within the transaction of somebody else.
// 3. The first query of the new session is told the error that ended the old one.
// 4. Closing the pool waits for a query that the lost connection will never answer.
// 5. What was to be sent, and was not, stands before the greeting of the new session, which is not sent at all then: each
//    attempt to connect runs into its timeout, for a minute.
// 6. A query that was given to the connection between its error and its end waits for an answer of the new session, and takes
//    that of the transaction there: neither ever ends.
// 7. A connection lost while it asks for the types of arrays ends the process by an unhandled rejection.
// Goes when the driver is mended; test/lost-connection.int.test.ts and test/broken-lines.int.test.ts fail without it.
import { readFileSync, writeFileSync } from "node:fs";

const edits = {
  "connection.js": [
    ["    incomings = null\n    clearImmediate", "    incomings = errorResponse = null\n    clearImmediate"],
    [
      "    clearImmediate(nextWriteTimer)\n    socket.removeListener",
      "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener",
    ],
    ["    !hadError && (query || sent.length) && error(", "    if (query || sent.length)\n      error("],
    ["return fetchArrayTypes()", "return fetchArrayTypes().catch(noop)"],
    ["    closedTime = performance.now()\n", "    query = null\n    closedTime = performance.now()\n"],
    [
      "    const x = socket.write(chunk, fn)\n    nextWriteTimer !== null",
      "    if (socket === null) {\n" +
        "      clearImmediate(nextWriteTimer)\n" +
        "      chunk = nextWriteTimer = null\n" +
        "      error(Errors.connection('CONNECTION_CLOSED', options))\n" +
        "      return false\n" +
        "    }\n" +
        "    const x = socket.write(chunk, fn)\n    nextWriteTimer !== null",
    ],
  ],
  "index.js": [
    [
      "      , connection\n      , prepare = null\n",
      "      , connection\n      , lost = null\n      , prepare = null\n",
    ],
    [
      "new Promise((_, reject) => connection.onclose = reject)",
      "new Promise((_, reject) => connection.onclose = e => {\n" +
        "          lost = e\n" +
        "          while (queries.length) queries.shift().reject(e)\n" +
        "          reject(e)\n" +
        "        })",
    ],
    [
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n        c.queue",
      "        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n        c.queue",
    ],
  ],
};

for (const [file, replacements] of Object.entries(edits)) {
  const path = new URL(file, import.meta.resolve("postgres"));
  const before = readFileSync(path, "utf8");
  const after = replacements.reduce((text, [from, to]) => {
    if (text.includes(to)) return text;
    if (text.split(from).length !== 2)
      throw new Error(`${path} is not the one this patch is for: see ${import.meta.url}`);
    return text.replace(from, () => to);
  }, before);
  if (after !== before) writeFileSync(path, after);
}
