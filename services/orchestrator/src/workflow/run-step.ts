import type { DBOS } from "@dbos-inc/dbos-sdk";

/** A step of a run as the workflow engine remembers it. */
export type RunStep = NonNullable<Awaited<ReturnType<typeof DBOS.listWorkflowSteps>>>[number];
