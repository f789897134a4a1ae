import { z } from "zod";
import type { MethodAnswer, PaymentProvider } from "./payment-provider.ts";
import type { SandboxCall } from "./sandbox-http.ts";
import { sandboxMethod } from "./sandbox-payment.ts";

const setup = z.object({
  id: z.string().min(1),
  status: z.enum(["succeeded", "requires_action", "declined", "canceled"]),
  decline_code: z.string().nullable(),
  method: sandboxMethod.nullable(),
  next_action: z.object({ url: z.string() }).nullable(),
});

/** Cards that are kept without paying, at the sandbox. */
export function createSandboxSetups(
  call: SandboxCall,
): Pick<PaymentProvider, "keepCard" | "findKept" | "giveUpKeeping"> {
  const pathOf = (id: string) => `/v1/setups/${encodeURIComponent(id)}`;
  return {
    keepCard: async ({ key, customer, token, returnUrl }, signal) => {
      const body = { customer, token, ...(returnUrl && { return_url: returnUrl }) };
      return decided(await call("/v1/setups", { key, body, signal }, readSetup));
    },
    findKept: async (id, signal) => decided(await call(pathOf(id), { signal }, readSetup)),
    giveUpKeeping: async (id, signal) => decided(await call(`${pathOf(id)}/cancel`, { body: {}, signal }, readSetup)),
  };
}

function decided(answer: MethodAnswer | { readonly kind: "cancelled" }): MethodAnswer {
  return answer.kind === "cancelled" ? { kind: "refused", code: "key_cancelled" } : answer;
}

function readSetup(answer: unknown): MethodAnswer {
  const { id, status, decline_code: code, method, next_action: action } = setup.parse(answer);
  if (status === "succeeded" && method) return { kind: "method", method };
  if (status === "requires_action" && action) return { kind: "action", setupId: id, actionUrl: action.url };
  if (status === "canceled") return { kind: "refused", code: "timed_out" };
  if (status === "declined" && code !== null) return { kind: "refused", code };
  throw new Error(`a setup that is ${status} lacks what comes of it`);
}
