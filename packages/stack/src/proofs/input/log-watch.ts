import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const watched = ["services", "web"];
const errorLevels = new Set(["error", "fatal"]);

const Line = z.object({
  level: z.string(),
  msg: z.string().default(""),
  service: z.string().default(""),
  method: z.string().default(""),
  path: z.string().default(""),
  err: z.object({ message: z.string().default("") }).optional(),
});

/** What the services and the storefront report as an error from now on; each kind once. */
export function watchLogs(folder: string): () => string[] {
  const starts = watched.map((name) => {
    const file = join(folder, `${name}.log`);
    return { name, file, from: existsSync(file) ? statSync(file).size : 0 };
  });
  return () => {
    const found = starts.flatMap(({ name, file, from }) =>
      linesSince(file, from).flatMap((line) => errorIn(name, line)),
    );
    return [...new Set(found)];
  };
}

function linesSince(file: string, from: number): string[] {
  if (!existsSync(file)) return [];
  const opened = openSync(file, "r");
  try {
    const { size } = fstatSync(opened);
    // A file that began anew is shorter than it was.
    const start = size < from ? 0 : from;
    const rest = Buffer.alloc(size - start);
    readSync(opened, rest, 0, rest.length, start);
    return rest.toString().split("\n");
  } finally {
    closeSync(opened);
  }
}

function errorIn(name: string, line: string): string[] {
  if (!line.startsWith("{")) return /^\s*(⨯|\[?\w*Error\b)/.test(line) ? [`${name} logged: ${line.slice(0, 200)}`] : [];
  const parsed = Line.safeParse(parse(line));
  if (!parsed.success || !errorLevels.has(parsed.data.level)) return [];
  const { msg, service, method, path, err } = parsed.data;
  return [`${service || name} logged: ${[msg, method, path, err?.message.slice(0, 200)].filter(Boolean).join(" ")}`];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
