import type { ServiceImpl } from "@connectrpc/connect";
import type { Role } from "@souk/access/principal";
import { createTokenMinter, createTokenVerifier } from "@souk/access/tokens";
import { DeadLetterService } from "@souk/contracts/events/v1/dead_letter_service";
import { createLogger } from "@souk/telemetry/logger";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { onTestFinished } from "vitest";
import { createClient } from "../src/client.ts";
import { defineService, type Service, type ServiceDefinition } from "../src/define-service.ts";
import type { ServiceSettings } from "../src/settings.ts";
import { internalSecret, testSettings } from "./test-settings.ts";

const { privateKey, publicKey } = await generateKeyPair("EdDSA");
const verifier = createTokenVerifier({ jwks: { keys: [await exportJWK(publicKey)] }, internalSecret });

export function userToken(...roles: Role[]): Promise<string> {
  return new SignJWT({ roles, sid: "s1" })
    .setProtectedHeader({ alg: "EdDSA" })
    .setIssuer("souk-auth")
    .setAudience("souk")
    .setSubject("u1")
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(privateKey);
}

export const serviceToken = (service: string) => createTokenMinter({ internalSecret, service }).mint();
export const guestToken = (guestId: string) => createTokenMinter({ internalSecret, service: "web" }).mint(guestId);

export interface Running {
  url: string;
  service: Service;
  lines: Record<string, unknown>[];
}

/** A service on a free port, stopped when the test ends, and the log lines it writes. */
export async function start(definition: Partial<ServiceDefinition> = {}): Promise<Running> {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const service = defineService({
    name: "guinea-pig",
    settings: testSettings(),
    verifier,
    log: createLogger({ service: "guinea-pig", level: "debug", destination }),
    ...definition,
  });
  onTestFinished(() => service.stop());
  return { ...(await service.start()), service, lines };
}

type Handlers = Partial<ServiceImpl<typeof DeadLetterService>>;

export function deadLetterRoutes(handlers: Handlers): NonNullable<ServiceDefinition["routes"]> {
  return (router) =>
    router.service(DeadLetterService, {
      listDeadLetters: () => ({}),
      replayDeadLetter: () => ({}),
      ...handlers,
    });
}

export function startDeadLetters(handlers: Handlers = {}, settings: Partial<ServiceSettings> = {}): Promise<Running> {
  return start({ settings: testSettings(settings), routes: deadLetterRoutes(handlers) });
}

export function deadLetterClient(url: string, timeoutMs?: number) {
  return createClient(DeadLetterService, { url, caller: "order", internalSecret, timeoutMs });
}
