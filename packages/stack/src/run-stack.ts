import { loadDemoData, needsDemoData } from "./demo-data.ts";
import type { StackSettings } from "./environment.ts";
import { adoptablePids, stopLeftoverPrograms } from "./leftovers.ts";
import { checkMachine, checkPorts, inspectMachine } from "./machine-check.ts";
import type { Part } from "./parts/part.ts";
import { hasWebApp, webDevPart, webPart } from "./parts/programs.ts";
import type { Progress } from "./progress.ts";
import { outsideParts, portsToTake, serverParts } from "./stack-parts.ts";
import { createSupervisor, type Supervisor } from "./supervise.ts";
import { releaseSupervisorLock, takeSupervisorLock } from "./supervisor-lock.ts";
import { buildWeb } from "./web-build.ts";

const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Aborts at the first signal; later ones are ignored, for the drain is bounded by itself. */
function stopOnSignal(): { signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const onSignal = () => controller.abort(new Error("stopped while starting"));
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    forget: () => {
      for (const name of STOP_SIGNALS) process.off(name, onSignal);
    },
  };
}

async function prepareMachine(settings: StackSettings, progress: Progress): Promise<void> {
  await progress.step("machine", async (note) => {
    for (const warning of checkMachine(inspectMachine(settings.folders.data))) note(warning);
    const stopped = await stopLeftoverPrograms(settings.folders);
    if (stopped.length > 0) note(`stopped what an earlier run left: ${stopped.join(", ")}`);
    await checkPorts(portsToTake(settings), adoptablePids(settings.folders));
  });
}

async function prepareWeb(settings: StackSettings, progress: Progress): Promise<Part | undefined> {
  if (!hasWebApp(settings)) {
    progress.line("storefront: skipped (apps/web is missing, or SOUK_WITHOUT_WEB is set)");
    return undefined;
  }
  if (settings.mode === "dev") return webDevPart(settings);
  return webPart(settings, await progress.step("storefront build", (note) => buildWeb(settings, note)));
}

/** A shop without demo data is still a shop: a failure is said, and the next start tries again. */
async function loadDemo(settings: StackSettings, progress: Progress): Promise<void> {
  if (!needsDemoData(settings)) return;
  await progress
    .step("demo data", (note) => loadDemoData(settings, note))
    .catch((error: unknown) => progress.line(error instanceof Error ? error.message : String(error)));
}

async function bringUp(
  settings: StackSettings,
  progress: Progress,
  supervisor: Supervisor,
  signal: AbortSignal,
): Promise<void> {
  await prepareMachine(settings, progress);
  const web = await prepareWeb(settings, progress);
  let note: (detail: string) => void = () => {};
  const start = (part: Part) =>
    progress.step(part.name, (noteStep) => {
      note = noteStep;
      return supervisor.start(part);
    });
  for (const part of serverParts(settings, (message) => note(message))) {
    signal.throwIfAborted();
    await start(part);
  }
  signal.throwIfAborted();
  await loadDemo(settings, progress);
  signal.throwIfAborted();
  if (web) await start(web);
}

/**
 * Brings the stack up, calls `onReady`, looks after it until this process is told to stop, and drains it. Resolves to
 * false when another supervisor already runs on this data folder.
 */
export async function runStack(
  settings: StackSettings,
  progress: Progress,
  onReady: () => Promise<void>,
): Promise<boolean> {
  const { folders, mode } = settings;
  if (!takeSupervisorLock(folders)) return false;
  const stopping = stopOnSignal();
  const supervisor = createSupervisor(folders, mode, outsideParts(settings), progress);
  try {
    supervisor.setPhase("starting");
    await bringUp(settings, progress, supervisor, stopping.signal);
    supervisor.setPhase("ready");
    await onReady();
    await supervisor.watch(stopping.signal);
    supervisor.setPhase("stopping");
  } catch (error) {
    supervisor.setPhase("failed", error instanceof Error ? error.message : String(error));
    if (!stopping.signal.aborted) throw error;
  } finally {
    await supervisor.stop();
    releaseSupervisorLock(folders);
    stopping.forget();
  }
  return true;
}
