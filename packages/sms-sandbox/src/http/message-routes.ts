import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Exchange, type Handler, json, readForm } from "@souk/payment-sandbox/http/exchange";
import type { Routes } from "@souk/payment-sandbox/http/router";
import type { SmsFaultControl } from "../faults.ts";
import type { MessageStore, StoredMessage } from "../message-store.ts";
import { refusal, refusalOf } from "../refusal.ts";
import { segmentsOf } from "../segments.ts";

const hangMostMs = 120_000;
const pageMost = 1_000;

export interface MessageDeps {
  readonly store: MessageStore;
  readonly faults: SmsFaultControl;
  readonly accountSid: string;
  readonly authToken: string;
  readonly stopping: AbortSignal;
}

/** The part of the provider's API that sends and lists messages. */
export function messageRoutes(deps: MessageDeps): Routes {
  const { store, faults, accountSid } = deps;
  const send: Handler = async (exchange) => {
    const form = await readForm(exchange);
    const [to, from, body] = ["To", "From", "Body"].map((name) => form.get(name) ?? "") as [string, string, string];
    const refused = refusalOf({ to, from, body }, faults.get().refused_numbers);
    if (refused !== undefined) return refusal(refused);
    const message = {
      sid: `SM${randomBytes(16).toString("hex")}`,
      from,
      to,
      body,
      acceptedAt: new Date().toISOString(),
    };
    store.add(message);
    return {
      ...json(201, resource(message, accountSid)),
      isLost: faults.roll("lose_reply") < faults.get().lose_reply_rate,
    };
  };
  const list: Handler = ({ url }) => {
    const size = Math.min(Number(url.searchParams.get("PageSize") ?? "50") || 50, pageMost);
    const found = store.list(url.searchParams.get("To") ?? undefined).slice(0, size);
    return json(200, { messages: found.map((each) => resource(each, accountSid)), page: 0, page_size: size });
  };
  const path = "/2010-04-01/Accounts/:account/Messages.json";
  return { [`POST ${path}`]: guarded(deps, send), [`GET ${path}`]: guarded(deps, list) };
}

/** Only for the account, and with what goes wrong before anything is done. */
function guarded(deps: MessageDeps, handler: Handler): Handler {
  const { faults, accountSid, authToken, stopping } = deps;
  const expected = digest(`${accountSid}:${authToken}`);
  return async (exchange) => {
    if (!timingSafeEqual(digest(credentialsOf(exchange)), expected)) return refusal(20003);
    if (exchange.params.account !== accountSid) return refusal(20404);
    const { hang_rate, too_many_rate, retry_after_s, error_rate, latency_ms } = faults.get();
    await pause(latency_ms.min + faults.roll("latency") * (latency_ms.max - latency_ms.min));
    if (faults.roll("hang") < hang_rate) return hang(exchange, stopping);
    if (faults.roll("too-many") < too_many_rate) return refusal(20429, { "retry-after": String(retry_after_s) });
    if (faults.roll("error") < error_rate) return refusal(20500);
    return handler(exchange);
  };
}

/** The connection stays open until the other side or the sandbox gives up. */
async function hang({ req }: Exchange, stopping: AbortSignal) {
  const gone = new AbortController();
  req.socket.once("close", () => gone.abort());
  await pause(hangMostMs, undefined, { signal: AbortSignal.any([gone.signal, stopping]) }).catch(() => undefined);
  return { ...json(200, {}), isLost: true };
}

function resource({ sid, from, to, body, acceptedAt }: StoredMessage, accountSid: string) {
  const at = new Date(acceptedAt).toUTCString().replace("GMT", "+0000");
  return {
    ...{ account_sid: accountSid, api_version: "2010-04-01", sid, from, to, body, status: "queued" },
    ...{ date_created: at, date_updated: at, date_sent: null, direction: "outbound-api" },
    ...{ num_segments: String(segmentsOf(body)), num_media: "0", error_code: null, error_message: null },
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  };
}

function credentialsOf({ req }: Exchange): string {
  const [, encoded = ""] = /^Basic (\S+)$/i.exec(req.headers.authorization ?? "") ?? [];
  return Buffer.from(encoded, "base64").toString("utf8");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
