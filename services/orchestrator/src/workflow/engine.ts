import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "@souk/telemetry/logger";
import type { OrchestratorConfig } from "../config.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import { type CheckoutDeps, createCheckoutWorkflow } from "./checkout-workflow.ts";
import { createEnginePool } from "./engine-pool.ts";
import type { RunStep } from "./run-step.ts";
import { createUndoWorkflow, type UndoInput } from "./undo-workflow.ts";

/** Raised when a workflow's steps change so that runs under way could not go on with the new code. */
const applicationVersion = "4";

/** A process that stops and starts often must not be taken for a run that kills it. */
const maxRecoveryAttempts = 10_000;

const forgetBatch = 500;

export interface Engine {
  /** Starts a run, or joins the one with the same id. */
  startCheckout(input: CheckoutInput): Promise<void>;
  /** Starts the nth undo of a parked run, or joins it. */
  startUndo(input: UndoInput): Promise<void>;
  stepsOf(checkoutId: string, undoRuns: number): Promise<RunStep[]>;
  /** Deletes what is kept of runs that ended before; a batch at a time. */
  forgetRunsBefore(before: Date): Promise<void>;
  /** Lets the steps under way end; what is left of their runs is resumed by the next start. */
  stop(): Promise<void>;
}

/** The workflow engine, DBOS on PostgreSQL: one per process. Starting it resumes the runs that a crash interrupted. */
export async function startEngine(config: OrchestratorConfig, deps: CheckoutDeps): Promise<Engine> {
  const checkout = DBOS.registerWorkflow(createCheckoutWorkflow(deps), { name: "checkout", maxRecoveryAttempts });
  const undo = DBOS.registerWorkflow(createUndoWorkflow(deps), { name: "undo-checkout", maxRecoveryAttempts });
  const pool = createEnginePool({
    url: config.databaseUrl,
    size: config.workflowPoolSize,
    name: "orchestrator-engine",
    log: deps.log,
  });
  DBOS.setConfig({
    name: "souk-orchestrator",
    systemDatabaseUrl: config.databaseUrl,
    systemDatabasePool: pool,
    applicationVersion,
    executorID: config.executorId,
    logger: engineLog(deps.log),
  });
  await DBOS.launch();
  return {
    startCheckout: async (input) => {
      await DBOS.startWorkflow(checkout, { workflowID: input.checkoutId })(input);
    },
    startUndo: async (input) => {
      await DBOS.startWorkflow(undo, { workflowID: undoId(input.checkoutId, input.attempt) })(input);
    },
    stepsOf: async (checkoutId, undoRuns) => {
      const ids = [checkoutId, ...Array.from({ length: undoRuns }, (_, at) => undoId(checkoutId, at + 1))];
      const runs = await Promise.all(ids.map((id) => DBOS.listWorkflowSteps(id)));
      return runs.flatMap((steps) => steps ?? []);
    },
    forgetRunsBefore: async (before) => {
      const ended = { completedBefore: before.toISOString(), limit: forgetBatch, loadInput: false, loadOutput: false };
      for (;;) {
        const runs = await DBOS.listWorkflows(ended);
        await DBOS.deleteWorkflows(runs.map((run) => run.workflowID));
        if (runs.length < forgetBatch) return;
      }
    },
    stop: async () => {
      await deps.gate.close(config.drainTimeoutMs);
      await DBOS.shutdown({ deregister: true });
      await pool.end();
    },
  };
}

const undoId = (checkoutId: string, attempt: number) => `${checkoutId}:undo:${attempt}`;

function engineLog(log: Logger) {
  const text = (entry: unknown) => (entry instanceof Error ? entry.message : String(entry));
  return {
    debug: (entry: unknown) => log.debug({}, text(entry)),
    info: (entry: unknown) => log.debug({}, text(entry)),
    warn: (entry: unknown) => log.warn({}, text(entry)),
    error: (entry: unknown) => log.error({ err: entry }, text(entry)),
  };
}
