import { z } from "zod";
import { BusyError } from "./busy-error.ts";
import { RefusedError } from "./refused-error.ts";
import { retryAfterOf } from "./retry-after.ts";
import type { OutgoingSms, SmsPort } from "./sms-port.ts";

const timeoutMs = 10_000;
/** A provider's clock may be behind ours. */
const clockSlackMs = 60_000;

const Refusal = z.object({ code: z.number() });
const Listed = z.object({ messages: z.array(z.object({ body: z.string(), date_created: z.string() })) });

/** About the number or the text; all else that is wrong (who sends, the account) can be mended, and another provider may do. */
const finalCodes = new Set([21211, 21214, 21217, 21610, 21614, 21617]);

interface Options {
  /** "https://<account SID>:<token>@api.twilio.com", or of a provider that speaks the same, with a path before it. */
  readonly url: string;
  /** A number in E.164, or a name of up to 11 letters where networks allow it. */
  readonly from: string;
}

/**
 * Sends by the Messages resource of Twilio's REST API, version 2010-04-01 (twilio.com/docs/messaging/api/message-resource),
 * which others offer too. It has no idempotency key: when an answer was lost, the newest messages to the number are asked
 * for before it is sent again.
 */
export function createMessagesApi({ url, from }: Options): SmsPort {
  const { endpoint, authorization } = placeOf(url);

  async function call(query: string, form?: URLSearchParams): Promise<Response> {
    return fetch(`${endpoint}${query}`, {
      method: form ? "POST" : "GET",
      headers: { authorization, accept: "application/json" },
      ...(form && { body: form }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  async function wasTaken({ to, body }: OutgoingSms, since: Date): Promise<boolean> {
    const answer = await call(`?${new URLSearchParams({ To: to, PageSize: "20" })}`);
    if (!answer.ok) return await fail(answer);
    const { messages } = Listed.parse(await answer.json());
    const earliest = since.getTime() - clockSlackMs;
    return messages.some((each) => each.body === body && Date.parse(each.date_created) >= earliest);
  }

  return {
    async send(sms) {
      const { to, body, maybeSentSince } = sms;
      if (maybeSentSince !== undefined && (await wasTaken(sms, maybeSentSince))) return;
      const answer = await call("", new URLSearchParams({ To: to, From: from, Body: body }));
      if (!answer.ok) await fail(answer);
      await answer.body?.cancel();
    },
  };
}

/** Never with the provider's words: they repeat the number. Its codes are what is kept of a failure. */
async function fail(answer: Response): Promise<never> {
  const { status, headers } = answer;
  const { data } = Refusal.safeParse(await answer.json().catch(() => null));
  const what = `an SMS provider answered ${status} (${data?.code ?? "no code"})`;
  const code = `sms-${status}-${data?.code ?? 0}`;
  if (status === 429 || status === 503) throw new BusyError(retryAfterOf(headers.get("retry-after")));
  if (status === 400 && data && finalCodes.has(data.code)) throw Object.assign(new RefusedError(what), { code });
  throw Object.assign(new Error(what), { code });
}

function placeOf(url: string) {
  const { origin, pathname, username, password } = new URL(url);
  const [account, token] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    endpoint: `${origin}${pathname.replace(/\/$/, "")}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`,
    authorization: `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`,
  };
}
