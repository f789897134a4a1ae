import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "@souk/telemetry/logger";
import type { OrchestratorConfig } from "../config.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import { paymentTopic } from "./await-payment.ts";
import { type CheckoutDeps, createCheckoutWorkflow } from "./checkout-workflow.ts";
import type { RunStep } from "./run-step.ts";
import { createUndoWorkflow } from "./undo-workflow.ts";

/** Raised when a workflow's steps change so that runs under way could not go on with the new code. */
const applicationVersion = "1";

export interface Engine {
  /** Starts a run, or joins the one with the same id. */
  startCheckout(input: CheckoutInput): Promise<void>;
  startUndo(input: { checkoutId: string; orderId: string }, attempt: number): Promise<void>;
  /** Wakes a run that waits for its payment; a repeat under the same key is one message. */
  tellPaymentChanged(checkoutId: string, key: string): Promise<void>;
  stepsOf(checkoutId: string, undoRuns: number): Promise<RunStep[]>;
  stop(): Promise<void>;
}

/** The workflow engine, DBOS on PostgreSQL: one per process. Starting it resumes the runs that a crash interrupted. */
export async function startEngine(
  config: OrchestratorConfig,
  deps: Omit<CheckoutDeps, "limits">,
  log: Logger,
): Promise<Engine> {
  const { actionTimeoutMs, outcomeTimeoutMs, undoAttempts } = config;
  const limits = { actionTimeoutMs, outcomeTimeoutMs, undoAttempts };
  const checkout = DBOS.registerWorkflow(createCheckoutWorkflow({ ...deps, limits }), { name: "checkout" });
  const undo = DBOS.registerWorkflow(createUndoWorkflow({ ...deps, undoAttempts }), { name: "undo-checkout" });
  DBOS.setConfig({
    name: "souk-orchestrator",
    systemDatabaseUrl: config.databaseUrl,
    systemDatabasePoolSize: config.workflowPoolSize,
    applicationVersion,
    executorID: config.executorId,
    logger: engineLog(log),
  });
  await DBOS.launch();
  return {
    startCheckout: async (input) => {
      await DBOS.startWorkflow(checkout, { workflowID: input.checkoutId })(input);
    },
    startUndo: async (input, attempt) => {
      await DBOS.startWorkflow(undo, { workflowID: undoId(input.checkoutId, attempt) })(input);
    },
    tellPaymentChanged: (checkoutId, key) => DBOS.send(checkoutId, "changed", paymentTopic, key),
    stepsOf: async (checkoutId, undoRuns) => {
      const ids = [checkoutId, ...Array.from({ length: undoRuns }, (_, at) => undoId(checkoutId, at + 1))];
      const runs = await Promise.all(ids.map((id) => DBOS.listWorkflowSteps(id)));
      return runs.flatMap((steps) => steps ?? []);
    },
    stop: () => DBOS.shutdown({ deregister: true }),
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
