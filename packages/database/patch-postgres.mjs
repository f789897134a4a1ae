// After `npm install`: mends four faults of postgres.js 3.4.9 that nothing outside it can mend. They show when a
// connection is lost during a transaction; a restart of PostgreSQL is enough.
// 1. The next query of the transaction ends the process: github.com/porsager/postgres/issues/1208
// 2. Once the pool has opened that connection again, the transaction's later queries run in the new session: each by
//    itself, or within the transaction of somebody else.
// 3. The first query of the new session is told the error that ended the old one.
// 4. Closing the pool waits for a query that the lost connection will never answer.
// Goes when the driver is mended; test/lost-connection.int.test.ts fails without it.
import { readFileSync, writeFileSync } from "node:fs";

const edits = {
  "connection.js": [
    ["    incomings = null\n    clearImmediate", "    incomings = errorResponse = null\n    clearImmediate"],
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
