import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";

const timeoutMs = 40_000;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpRequest {
  readonly method?: string;
  readonly url: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as it is; the headers say what it is. */
  readonly body?: Buffer;
}

/** HTTP over connections that are kept: as many as there are requests at once. */
export interface HttpClient {
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): void;
}

/** Light enough to measure with: node's own client without the layers of fetch. Any status is an answer, not an error. */
export function createHttpClient(): HttpClient {
  const agent = new Agent({ keepAlive: true });
  const secureAgent = new SecureAgent({ keepAlive: true });

  function send({ method = "GET", url, headers = {}, json, form, ...given }: HttpRequest): Promise<HttpAnswer> {
    const { type, body } = given.body ? { type: "application/json", body: given.body } : content(json, form);
    const about = body ? { "content-type": type, "content-length": body.length } : {};
    const isSecure = url.startsWith("https:");
    const options = { method, headers: { ...about, ...headers }, agent: isSecure ? secureAgent : agent };
    return new Promise((resolve, reject) => {
      const sent = (isSecure ? secureRequest : plainRequest)(url, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`${url} did not answer within ${timeoutMs} ms`)));
      sent.on("error", reject);
      sent.end(body);
    });
  }

  const close = () => {
    agent.destroy();
    secureAgent.destroy();
  };
  return { send, close };
}

function content(json: unknown, form: HttpRequest["form"]): { type: string; body: Buffer | undefined } {
  if (form) return { type: "application/x-www-form-urlencoded", body: Buffer.from(`${new URLSearchParams(form)}`) };
  return { type: "application/json", body: json === undefined ? undefined : Buffer.from(JSON.stringify(json)) };
}
