import type { Service } from "./define-service.ts";
import { closeSessions } from "./sessions.ts";

/**
 * Runs a service as a process of its own, until SIGTERM or SIGINT; a second signal ends it at once. The exit code says
 * whether it started and stopped cleanly; the process leaves by itself when nothing is left to do.
 */
export async function runService(create: () => Promise<Service>): Promise<void> {
  try {
    const service = await create();
    await service.start();
    process.exitCode = 0;
    await signalled();
    await service.stop();
  } catch (e) {
    process.stderr.write(`${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`);
    process.exitCode = 1;
  } finally {
    closeSessions();
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const onSignal = (): void => {
      process.off("SIGTERM", onSignal);
      process.off("SIGINT", onSignal);
      resolve();
    };
    process.on("SIGTERM", onSignal);
    process.on("SIGINT", onSignal);
  });
}
