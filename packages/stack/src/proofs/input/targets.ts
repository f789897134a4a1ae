import { isAllowed } from "@souk/access/rules";
import fc from "fast-check";
import type { HttpClient } from "../../shopping/http-client.ts";
import { type Answer, brief } from "../../surface/answer.ts";
import { edgeRequests } from "../../surface/edge-requests.ts";
import { hostile } from "../../surface/hostile.ts";
import { idKindOf } from "../../surface/ids-of.ts";
import type { Person } from "../../surface/people.ts";
import type { RegisteredProcedure } from "../../surface/procedures.ts";
import type { RegisteredMethod } from "../../surface/registered-methods.ts";
import type { Fill, Json } from "../../surface/sample.ts";
import { sendProcedure } from "../../surface/send-procedure.ts";
import { sendRpc } from "../../surface/send-rpc.ts";
import type { Shape } from "../../surface/shape.ts";
import { shapeOfMessage } from "../../surface/shape-of-message.ts";
import type { Findings } from "../access/findings.ts";
import { isTooSlow, wrongWith } from "./judge.ts";

const shrinkingMs = 15_000;

/** Something that requests are sent to. */
export interface Target {
  readonly name: string;
  readonly kind: "rpc" | "procedure";
  readonly url: string;
  readonly shape: Shape;
  /** Who sends well-formed requests; nobody when those who may are trusted. */
  readonly callers: readonly Person[];
  /** Of somebody who gets as far as to the request's content. */
  readonly headers: Readonly<Record<string, string>>;
  send(request: Json, caller: Person): Promise<Answer>;
}

interface Surface {
  readonly http: HttpClient;
  readonly people: readonly Person[];
  readonly withTrusted: boolean;
  readonly methods: readonly RegisteredMethod[];
  readonly procedures: readonly RegisteredProcedure[];
}

const trusted = new Set(["operator", "service"]);

export function targetsOf({ http, people, withTrusted, methods, procedures }: Surface): Target[] {
  const rpcs = methods.map((method): Target => {
    const may = people.filter(
      ({ identity: { principal } }) => principal !== "forged" && method.rule && isAllowed(method.rule, principal),
    );
    const [first] = may;
    return {
      name: `${method.host} ${method.path}`,
      kind: "rpc",
      url: `${method.url}/${method.path}`,
      shape: shapeOfMessage(method.method.input),
      callers: may.filter(({ identity }) => withTrusted || method.isRead || !trusted.has(identity.name)),
      headers: first?.identity.authorization ? { authorization: first.identity.authorization } : {},
      send: (request, { identity }) => sendRpc(http, method, request, identity.authorization),
    };
  });
  const shoppers = people.filter(({ identity: { name } }) => ["none", "guest", "shopper"].includes(name));
  const sellers = people.filter(({ identity: { name } }) => name === "seller");
  const couriers = people.filter(({ identity: { name } }) => name === "courier");
  const dispatchers = people.filter(({ identity: { name } }) => name === "dispatcher");
  const operators = people.filter(({ identity: { name } }) => withTrusted && name === "operator");
  const bff = procedures.map((procedure): Target => {
    const isForDesk = procedure.callers === "operators" || procedure.callers === "moderators";
    const ofConsole = isForDesk ? operators : sellers;
    const ofPortal = procedure.callers === "dispatchers" ? dispatchers : couriers;
    const callers = { web: shoppers, console: ofConsole, portal: ofPortal }[procedure.app];
    const [first] = callers;
    return {
      name: procedure.name,
      kind: "procedure",
      url: procedure.url,
      shape: procedure.shape,
      callers,
      headers: first?.identity.cookie ? { cookie: first.identity.cookie } : {},
      send: (request, { identity }) => sendProcedure(http, procedure, request, identity.cookie),
    };
  });
  return [...rpcs, ...bff];
}

/** Sends so many requests, and of one that is answered wrongly finds the smallest. How many were sent. */
export async function tryTarget(
  target: Target,
  { seed, cases }: { seed: number; cases: number },
  findings: Findings,
): Promise<number> {
  if (target.callers.length === 0) return 0;
  let sent = 0;
  let wrong = "";
  const asked = fc.nat({ max: target.callers.length - 1 }).chain((at) => {
    const caller = target.callers[at] ?? target.callers[0];
    return hostile(target.shape, fillOf(caller)).map((request) => ({ caller, request }));
  });
  const property = fc.asyncProperty(asked, async ({ caller, request }) => {
    if (!caller) return;
    sent++;
    const answer = await patiently(() => target.send(request, caller));
    const found = wrongWith(answer, JSON.stringify(request));
    if (found === undefined) return;
    wrong = `${found} (${brief(answer)})`;
    throw new Error(found);
  });
  const { failed, counterexample } = await fc.check(property, {
    seed,
    numRuns: cases,
    interruptAfterTimeLimit: shrinkingMs * 4,
  });
  if (failed && counterexample) {
    const [{ caller, request }] = counterexample;
    findings.add(`${target.name} by ${caller?.identity.name}: ${wrong}, asked ${shown(request)}`);
  }
  return sent;
}

/** Sends its numbers at the ends of their rules, one at a time. How many requests that were. */
export async function tryEdges({ name, shape, callers, send }: Target, findings: Findings): Promise<number> {
  const [caller] = callers;
  if (!caller) return 0;
  const requests = edgeRequests(shape, fillOf(caller));
  for (const request of requests) {
    const answer = await patiently(() => send(request, caller));
    const found = wrongWith(answer, JSON.stringify(request));
    if (found !== undefined)
      findings.add(`${name} by ${caller.identity.name}: ${found} (${brief(answer)}), asked ${shown(request)}`);
  }
  return requests.length;
}

function shown(request: Json): string {
  const text = JSON.stringify(request) ?? "";
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
}

const fillOf =
  (caller: Person | undefined): Fill =>
  (path, { kind }) => {
    const known = caller?.knows[path] ?? caller?.knows[path.split(".").at(-1) ?? path];
    if (known !== undefined && kind !== "object" && kind !== "list") return known;
    const of = kind === "text" ? idKindOf(path) : undefined;
    return of === undefined ? undefined : caller?.has[of];
  };

const patience = 4;

/** An answer that came too late is asked for again. */
export async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask().catch((error: unknown) => noAnswer(error));
    if (!isTooSlow(answer) || attempt === patience) return answer;
  }
}

function noAnswer(error: unknown): Answer {
  return { status: 599, code: "no answer", reason: String(error), text: "", ms: 0 };
}
