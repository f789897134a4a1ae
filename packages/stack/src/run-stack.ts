import { buildApp } from "./app-build.ts";
import { type App, apps, hasApp } from "./apps.ts";
import { loadDemoData, needsDemoData } from "./demo-data.ts";
import type { StackSettings } from "./environment.ts";
import { adoptablePids, stopLeftoverPrograms } from "./leftovers.ts";
import { checkMachine, checkPorts, inspectMachine } from "./machine-check.ts";
import type { Part } from "./parts/part.ts";
import { appDevPart, appPart } from "./parts/programs.ts";
import type { Progress } from "./progress.ts";
import { outsideParts, portsToTake, serverParts } from "./stack-parts.ts";
import { createSupervisor, type Supervisor } from "./supervise.ts";
import { releaseSupervisorLock, takeSupervisorLock } from "./supervisor-lock.ts";

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

async function prepareApp(app: App, settings: StackSettings, progress: Progress): Promise<Part | undefined> {
  if (!hasApp(settings, app)) {
    progress.line(`${app.title}: skipped (it is missing, or ${app.without} is set)`);
    return undefined;
  }
  if (settings.mode === "dev") return appDevPart(app, settings);
  return appPart(app, settings, await progress.step(`${app.title} build`, (note) => buildApp(app, settings, note)));
}

/** One after the other: two builds at once would take twice the memory and no less time on a small machine. */
async function prepareApps(settings: StackSettings, progress: Progress): Promise<Part[]> {
  const parts: (Part | undefined)[] = [];
  for (const app of apps) parts.push(await prepareApp(app, settings, progress));
  return parts.filter((part) => part !== undefined);
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
  const pages = await prepareApps(settings, progress);
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
  for (const part of pages) {
    signal.throwIfAborted();
    await start(part);
  }
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
