import { connect, createServer, type Socket } from "node:net";
import { listen, type WatchProxy } from "../listen.ts";
import type { Watch } from "./moments.ts";
import { type Message, messageReader, readBind, readParse } from "./postgres-messages.ts";

/** The database in which the runs are, and the schema in it that only the workflow engine writes to. */
const runsDatabase = "souk_orchestrator";
const engineSchema = /"?dbos"?\./;
const isWrite = /^\s*(insert|update|delete|with)/i;
const writtenTable = /(?:insert\s+into|update|delete\s+from)\s+"?dbos"?\."?(\w+)/i;
const stepTable = "operation_outputs";

/** Stands before PostgreSQL: each time the workflow engine commits what it knows of a run, it is seen before and after. */
export async function startRecordProxy(target: { port: number }, watch: Watch): Promise<WatchProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target.port, "127.0.0.1");
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one
        .on("error", () => {})
        .on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
    }
    client.once("data", (first: Buffer) => {
      client.pause();
      upstream.write(first);
      if (first.includes(`database\0${runsDatabase}\0`)) follow(client, upstream, watch);
      else client.pipe(upstream).pipe(client);
      client.resume();
    });
  });
  const port = await listen(server);
  return {
    port,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** What a commit writes. */
interface Commit {
  readonly what: string;
  readonly text: string;
}

/** Each direction in its order; a commit of the engine waits for the watch on its way there and its answer on the way back. */
function follow(client: Socket, upstream: Socket, watch: Watch): void {
  const requests = messageReader({ startsTyped: true });
  const answers = messageReader({ startsTyped: true });
  const nextCommit = commitReader();
  /** One for each ReadyForQuery that is still to come. */
  const awaited: (Commit | undefined)[] = [];
  let isReady = false;

  const forward = inOrder(async (message) => {
    if (message.type === "S" || message.type === "Q") {
      const commit = nextCommit(message);
      if (commit) await watch.reach(commit.text, commit.what, "before");
      awaited.push(commit);
    } else nextCommit(message);
    if (!upstream.destroyed) upstream.write(message.bytes);
  });
  const back = inOrder(async (message) => {
    if (message.type === "Z" && isReady) {
      const commit = awaited.shift();
      if (commit) await watch.reach(commit.text, commit.what, "after");
    }
    // The first one only ends the greeting.
    if (message.type === "Z") isReady = true;
    if (!client.destroyed) client.write(message.bytes);
  });
  client.on("data", (chunk: Buffer) => forward(requests(chunk)));
  upstream.on("data", (chunk: Buffer) => back(answers(chunk)));
}

/** Several messages that come together leave together, unless one has to wait. */
function inOrder(handle: (message: Message) => Promise<void>): (messages: Message[]) => void {
  let last = Promise.resolve();
  return (messages) => {
    last = last.then(async () => {
      for (const message of messages) await handle(message);
    });
  };
}

/** Told every message of a client, gives what the engine commits with it, if anything. */
function commitReader(): (message: Message) => Commit | undefined {
  const statements = new Map<string, string>();
  let writes: { sql: string; text: string }[] = [];
  let isOpen = false;

  const take = (): Commit | undefined => {
    const [first] = writes;
    const text = writes.map((write) => write.text).join(" ");
    const step = writes.map((write) => stepOf(write.sql, write.text)).find((name) => name !== undefined);
    writes = [];
    if (!first) return undefined;
    return { text, what: step ? `record ${step}` : `record of the run in ${writtenTable.exec(first.sql)?.[1]}` };
  };
  const note = (sql: string, text: string) => {
    if (isWrite.test(sql) && engineSchema.test(sql)) writes.push({ sql, text });
  };

  return ({ type, body }) => {
    if (type === "P") {
      const { name, sql } = readParse(body);
      statements.set(name, sql);
    } else if (type === "B") {
      const { name, parameters } = readBind(body);
      note(statements.get(name) ?? "", parameters.join("\0"));
    } else if (type === "Q") {
      const sql = body.toString("latin1");
      if (/^\s*begin/i.test(sql)) isOpen = true;
      else if (/^\s*rollback/i.test(sql)) {
        isOpen = false;
        writes = [];
      } else if (/^\s*commit/i.test(sql)) {
        isOpen = false;
        return take();
      } else note(sql, sql);
      return isOpen ? undefined : take();
    } else if (type === "S" && !isOpen) return take();
    return undefined;
  };
}

/** The engine's fifth parameter is the name of the step. */
function stepOf(sql: string, text: string): string | undefined {
  return sql.includes(stepTable) ? text.split("\0")[4] : undefined;
}
