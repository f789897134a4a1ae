import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { AuditEntry } from "@souk/contracts/audit/v1/audit_service";
import { z } from "zod";
import { askEach, eachTimeoutMs } from "../../each-service.ts";
import { operatorProcedure } from "../../trpc.ts";
import { instant } from "../money/money-view.ts";
import { actorNames } from "./actor-names.ts";
import { type AuditChange, changesOf } from "./changes-of.ts";

export interface AuditEntryView {
  readonly id: string;
  readonly at: string | null;
  readonly actor: string;
  readonly actorName: string;
  readonly action: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly reason: string;
  readonly note: string;
  readonly changes: readonly AuditChange[];
}

interface AuditPage {
  readonly rows: readonly AuditEntryView[];
  readonly nextCursor: string | null;
  /** Services that did not answer: what was done there is missing. */
  readonly away: readonly string[];
}

const day = z.iso.date();
const input = z.object({
  actor: z.string().max(100).nullish(),
  subject: z.uuid().nullish(),
  /** Days, both included. */
  from: day.nullish(),
  to: day.nullish(),
  cursor: z.uuid().nullish(),
});

const pageSize = 40;
const dayMs = 24 * 60 * 60_000;

/** What was done in all services as one log, the latest first. */
export const list = operatorProcedure.input(input).query(async ({ ctx, input: asked, signal }): Promise<AuditPage> => {
  const request = {
    ...{ subjectId: asked.subject ?? "", actor: asked.actor ?? "", beforeId: asked.cursor ?? "", pageSize },
    ...(asked.from && { from: timestampFromDate(new Date(asked.from)) }),
    ...(asked.to && { to: timestampFromDate(new Date(Date.parse(asked.to) + dayMs)) }),
  };
  const options = { ...ctx.call, ...(signal && { signal }), timeoutMs: eachTimeoutMs };
  const answers = await askEach(ctx.clients.audits, (client) => client.listAuditEntries(request, options));
  const all = answers.flatMap(({ answer }) => answer?.entries ?? []).toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const shown = all.slice(0, pageSize);
  const hasMore = all.length > pageSize || answers.some(({ answer }) => answer?.hasMore);
  const nameOf = await actorNames(
    ctx.clients,
    shown.map(({ actor }) => actor),
    signal,
  );
  return {
    rows: shown.map((entry) => viewOf(entry, nameOf)),
    nextCursor: hasMore ? (shown.at(-1)?.id ?? null) : null,
    away: answers.flatMap(({ name, answer }) => (answer ? [] : [name])),
  };
});

function viewOf(entry: AuditEntry, nameOf: (actor: string) => string): AuditEntryView {
  const { id, at, actor, action, subjectId, subjectName, reason, note } = entry;
  const who = { actor, actorName: nameOf(actor) };
  return { id, at: instant(at), ...who, action, subjectId, subjectName, reason, note, changes: changesOf(entry) };
}
