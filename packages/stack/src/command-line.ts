import { parseArgs } from "node:util";
import type { ToolName } from "./commands/tools.ts";

export const USAGE = `Commands:
  npm start                    start everything; stays in the foreground, Ctrl-C stops it
  npm start -- --detach        the same in the background
  npm run stop                 stop everything, draining
  npm run status [-- --json]   each part: up, memory, address, last error
  npm run reset [-- --yes]     stop, and delete all data and secrets
  npm run dev                  watch mode: services restart on change, next dev
  npm run seed -- --products N | --from FILE   load more data into the running stack
  npm test                     all tests
  npm run prove [-- NAME]      the proofs; without a name, a list
  npm run bench                measure the running stack
  npm run rebuild -- ratings   count all ratings anew from the reviews`;

/** A command as typed, checked. */
export type Command =
  | { name: "start"; detach: boolean }
  | { name: "reset"; yes: boolean }
  | { name: "status"; json: boolean }
  | { name: "stop" | "dev" | "supervise" | "help" }
  | { name: "tool"; tool: ToolName; args: string[] };

function flags<Name extends string>(command: string, args: string[], names: Name[]): Record<Name, boolean> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "boolean" as const }]));
  try {
    const { values } = parseArgs({ args, options, strict: true });
    return Object.fromEntries(names.map((name) => [name, values[name] === true])) as Record<Name, boolean>;
  } catch (error) {
    const allowed = names.length > 0 ? `it has ${names.map((name) => `--${name}`).join(", ")}` : "it has no options";
    throw new Error(`${command}: ${error instanceof Error ? error.message : error}\n${command}: ${allowed}.`);
  }
}

/** Reads a command line. Throws a message that lists what exists. */
export function readCommandLine([command = "help", ...args]: string[]): Command {
  switch (command) {
    case "start":
      return { name: command, ...flags(command, args, ["detach"]) };
    case "reset":
      return { name: command, ...flags(command, args, ["yes"]) };
    case "status":
      return { name: command, ...flags(command, args, ["json"]) };
    case "stop":
    case "dev":
    case "supervise":
      flags(command, args, []);
      return { name: command };
    case "seed":
    case "test":
    case "prove":
    case "bench":
    case "rebuild":
      return { name: "tool", tool: command, args };
    case "help":
    case "--help":
    case "-h":
      return { name: "help" };
    default:
      throw new Error(`There is no command "${command}".\n${USAGE}`);
  }
}
