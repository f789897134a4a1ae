import { readCommandLine, USAGE } from "./command-line.ts";

async function main(args: string[]): Promise<void> {
  const command = readCommandLine(args);
  switch (command.name) {
    case "start":
      return (await import("./commands/start.ts")).start(command);
    case "dev":
      return (await import("./commands/start.ts")).dev();
    case "supervise":
      return (await import("./commands/start.ts")).supervise();
    case "stop":
      return (await import("./commands/stop.ts")).stop();
    case "status":
      return (await import("./commands/status.ts")).status(command);
    case "reset":
      return (await import("./commands/reset.ts")).reset(command);
    case "tool":
      return (await import("./commands/tools.ts")).runTool(command.tool, command.args);
    case "help":
      return console.log(USAGE);
  }
}

// Whoever reads our output may go away (a pipe, a closed terminal); the stack is still drained in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
