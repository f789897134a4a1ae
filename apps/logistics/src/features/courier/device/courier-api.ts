import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@/server/routers/_app";
import type { RunView } from "@/server/routers/courier/run-view";
import type { MeView } from "@/server/routers/me";
import type { CourierApi } from "./send-queued.ts";
import { toBase64 } from "./to-base64.ts";

/** As long as a network that answers nothing is waited for. */
const timeoutMs = 20_000;

export interface DeviceApi extends CourierApi {
  me(): Promise<MeView>;
  run(): Promise<RunView | null>;
}

/** The portal's own procedures, one request each: a batch would wait for its slowest. */
export function createDeviceApi(locale: string): DeviceApi {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: "/api/trpc",
        headers: { "x-souk-locale": locale },
        fetch: (url, { signal, ...options } = {}) =>
          fetch(url, {
            ...options,
            signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
          }),
      }),
    ],
  });
  return {
    me: () => client.me.query(),
    run: () => client.courier.run.query(),
    recordActions: (actions) => client.courier.recordActions.mutate({ actions: [...actions] }),
    putPicture: async ({ stopId, kind, content }) => {
      await client.courier.putPicture.mutate({ stopId, kind, content: toBase64(content) });
    },
  };
}
