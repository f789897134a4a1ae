import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { CourierService } from "@souk/contracts/logistics/v1/courier_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { FleetService } from "@souk/contracts/logistics/v1/fleet_service";
import { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import { FulfilmentService } from "@souk/contracts/order/v1/fulfilment_service";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { asCaller, createClient } from "@souk/service/client";
import { z } from "zod";
import type { Account } from "./portal.ts";

const Secrets = z.object({ internalSecret: z.string(), sandboxPublishableKey: z.string() });

const { SOUK_PORT_BASE = "4100", SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;

/** A part of the embedded stack, by its distance from the base: packages/stack/src/ports.ts. */
const partAt = (offset: number) => `127.0.0.1:${Number(SOUK_PORT_BASE) + offset}`;

const secrets = () => Secrets.parse(JSON.parse(readFileSync(join(SOUK_DATA_DIR, "secrets", "secrets.json"), "utf8")));

function connect() {
  const options = (offset: number) => ({
    ...{ url: `http://${partAt(offset)}`, caller: "portal-e2e", timeoutMs: 60_000 },
    internalSecret: secrets().internalSecret,
  });
  return {
    auth: createClient(AuthService, options(12)),
    product: createClient(ProductService, options(14)),
    inventory: createClient(InventoryService, options(15)),
    order: createClient(OrderService, options(17)),
    fulfilment: createClient(FulfilmentService, options(17)),
    checkout: createClient(CheckoutService, options(21)),
    courier: createClient(CourierService, options(26)),
    dispatch: createClient(DispatchService, options(26)),
    fleet: createClient(FleetService, options(26)),
  };
}

let connected: ReturnType<typeof connect> | undefined;

/** The services of the stack that is running. */
export function services(): ReturnType<typeof connect> {
  connected ??= connect();
  return connected;
}

export async function signedIn({ email, password }: Account) {
  const { tokens } = await services().auth.signIn({ email, password, device: "e2e", clientKey: "" });
  return asCaller(tokens?.accessToken ?? "");
}

const Token = z.object({ token: z.string() });

/** What the provider's card fields hand back. */
export async function cardToken(): Promise<string> {
  const answer = await fetch(`http://${partAt(10)}/v1/tokens`, {
    method: "POST",
    headers: { authorization: `Bearer ${secrets().sandboxPublishableKey}`, "content-type": "application/json" },
    body: JSON.stringify({ number: "4242424242424242", exp_month: 12, exp_year: 2039, cvc: "123" }),
  });
  return Token.parse(await answer.json()).token;
}
