import { z } from "zod";
import type { HttpAnswer, HttpClient } from "../shopping/http-client.ts";
import { fromSomewhere } from "./send-procedure.ts";

const Csrf = z.object({ csrfToken: z.string() });

const attempts = 5;

/** A browser's cookies at an app. */
export function createBrowser(http: HttpClient, webUrl: string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const address = fromSomewhere();

  function keep(answer: HttpAnswer): HttpAnswer {
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    return answer;
  }

  const headers = () => ({ ...address, ...(jar.size > 0 && { cookie: cookie() }) });
  const get = async (path: string) => keep(await http.send({ url: webUrl + path, headers: headers() }));
  const post = async (path: string, json: unknown) =>
    keep(await http.send({ method: "POST", url: webUrl + path, headers: headers(), json }));

  return {
    cookie,
    post,
    async signIn(email: string, password: string): Promise<void> {
      const { csrfToken } = Csrf.parse(JSON.parse((await get("/api/auth/csrf")).body.toString()));
      // On a busy machine the service behind may not answer in time.
      for (let attempt = 0; attempt < attempts; attempt++) {
        await post("/api/auth/callback/credentials", { csrfToken, email, password, json: true });
        if ([...jar.keys()].some((name) => name.includes("session-token"))) return;
      }
      throw new Error(`${webUrl} did not sign a new account in`);
    },
  };
}
