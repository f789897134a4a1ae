import "server-only";
import { toTrpcError } from "@souk/bff/error-mapping";
import { isDomainError } from "@souk/errors/domain-error";
import { getTRPCErrorShape, TRPCError } from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import { defaultLocale, isLocale, type Locale } from "../../i18n/locales.ts";
import type { Clients } from "../clients.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { AnyRead, PreparedRead } from "./public-read.ts";

export interface ReadsRequest {
  readonly method: string;
  readonly url: string;
  readonly header: (name: string) => string | undefined;
  readonly signal: AbortSignal;
}

export interface ReadsDeps {
  readonly clients: Clients;
  readonly kept: KeptAnswers;
  readonly reads: ReadonlyMap<string, AnyRead>;
  readonly errorConfig: Parameters<typeof getTRPCErrorShape>[0]["config"];
  /** Of who asks, for limits. */
  readonly clientAddress: () => string;
}

interface Call extends PreparedRead {
  readonly path: string;
}

type Part = { readonly json: Buffer } | { readonly error: ReturnType<typeof getTRPCErrorShape> };

const prefix = "/api/trpc/";
const mostCalls = 20;

/**
 * Answers a batch that asks for nothing but public reads, in tRPC's own format: without a context, and with the text of answers
 * that are known. Undefined for everything else, and for what fails as it never should: those are tRPC's.
 */
export async function answerReads(
  request: ReadsRequest,
  deps: ReadsDeps,
): Promise<{ status: number; body: Buffer } | undefined> {
  const calls = callsOf(request, deps.reads);
  if (!calls) return undefined;
  const requested = request.header("x-souk-locale");
  const locale = isLocale(requested) ? requested : defaultLocale;
  try {
    const parts = await Promise.all(calls.map((call) => partOf(call, { locale, signal: request.signal, ...deps })));
    return { status: getHTTPStatusCode(parts.map(statusOf)), body: bodyOf(parts) };
  } catch (error) {
    if (error instanceof UnknownFailure) return undefined;
    throw error;
  }
}

class UnknownFailure extends Error {}

function callsOf({ method, url, header }: ReadsRequest, reads: ReadsDeps["reads"]): Call[] | undefined {
  if (method !== "GET" || header("trpc-accept") !== undefined) return undefined;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  if (searchParams.get("batch") !== "1") return undefined;
  const paths = pathname.slice(prefix.length).split(",");
  if (paths.length > mostCalls || !paths.every((path) => reads.has(path))) return undefined;
  const inputs = parsed(searchParams.get("input") ?? "");
  if (typeof inputs !== "object" || inputs === null) return undefined;
  const calls = paths.flatMap((path, at) => {
    const prepared = reads.get(path)?.prepare(Reflect.get(inputs, String(at)));
    return prepared ? [{ ...prepared, path }] : [];
  });
  return calls.length === paths.length ? calls : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function partOf(
  call: Call,
  from: ReadsDeps & { readonly locale: Locale; readonly signal: AbortSignal },
): Promise<Part> {
  const { path, key, lifetimeMs } = call;
  const { clients, kept, locale, signal, errorConfig } = from;
  try {
    await call.admit(from.clientAddress());
    if (lifetimeMs === 0) return await call.make(clients, locale, signal);
    // Whoever asks first may leave; the others are not to hear of it.
    return await kept.answer(`${path} ${locale} ${key}`, lifetimeMs, () => call.make(clients, locale));
  } catch (cause) {
    const error = isDomainError(cause) ? toTrpcError(cause) : undefined;
    if (!(error instanceof TRPCError)) throw new UnknownFailure(path, { cause });
    return {
      error: getTRPCErrorShape({ config: errorConfig, error, type: "query", path, input: undefined, ctx: undefined }),
    };
  }
}

const statusOf = (part: Part) => ("error" in part ? part : { result: { data: null } });

function bodyOf(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap((part, at) => [
    at === 0 ? opening : between,
    ...("error" in part ? [Buffer.from(JSON.stringify({ error: part.error }))] : [before, part.json, after]),
  ]);
  return Buffer.concat([...pieces, closing]);
}

const [opening, between, closing] = [Buffer.from("["), Buffer.from(","), Buffer.from("]")];
const [before, after] = [Buffer.from('{"result":{"data":'), Buffer.from("}}")];
