import { isAllowed } from "@souk/access/rules";
import { newId } from "@souk/ids/id";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { type Answer, brief, essence } from "../../surface/answer.ts";
import { type IdKind, idKindOf } from "../../surface/ids-of.ts";
import type { Person } from "../../surface/people.ts";
import type { RegisteredProcedure } from "../../surface/procedures.ts";
import type { RegisteredMethod } from "../../surface/registered-methods.ts";
import { type Fill, type Json, sample } from "../../surface/sample.ts";
import { sendProcedure } from "../../surface/send-procedure.ts";
import { sendRpc } from "../../surface/send-rpc.ts";
import type { Shape } from "../../surface/shape.ts";
import { shapeOfMessage } from "../../surface/shape-of-message.ts";
import { meetingOf } from "./expected.ts";
import type { Findings } from "./findings.ts";

const atOnce = 4;

export interface Attack {
  readonly http: HttpClient;
  readonly strangers: readonly Person[];
  /** Ids of what others own. */
  readonly worlds: readonly Readonly<Record<IdKind, string>>[];
  readonly secrets: readonly string[];
  readonly findings: Findings;
}

/** Ids that are everybody's, by what is done with them; each with its reason. */
const publicActs: Readonly<Record<string, string>> = {
  "souk.review.v1.ReviewService/MarkHelpful": "whoever reads a review may say that it helped",
  "review.markHelpful": "whoever reads a review may say that it helped",
};

/** What makes something new under an id of the caller's choice, so that on none it is let in. */
const madeByOwnId: ReadonlySet<string> = new Set([
  "souk.product.v1.SellerCatalogueService/SaveDraft",
  "console catalogue.saveDraft",
  "souk.seller.v1.SellerViewService/SaveView",
  "console views.save",
]);

/** Moderators decide about what is everybody's: at their desk nothing is another's. */
const isTheirDesk = ({ identity }: Person, { isDesk }: { isDesk: boolean }) => isDesk && identity.name === "moderator";

/** Nobody’s in particular (pictures are named by what is in them), or made up for each request, as a courier's actions are, or where a stream goes on. */
const fresh: ReadonlySet<IdKind> = new Set(["request", "media", "action", "lastEvent"]);

type Send = (request: Json, stranger: Person) => Promise<Answer>;

/** Tries every RPC that each stranger may call on what others own. Per RPC: how many tries there were. */
export async function tryMethods(attack: Attack, methods: readonly RegisteredMethod[]): Promise<Map<string, number>> {
  const tries = await inParallel(methods, atOnce, async (method) => {
    const { rule } = method;
    const desk = { isDesk: method.path.startsWith("souk.moderation.v1.ModerationDeskService/") };
    const may = attack.strangers.filter(
      (stranger) =>
        rule &&
        stranger.identity.principal !== "forged" &&
        isAllowed(rule, stranger.identity.principal) &&
        !isTheirDesk(stranger, desk),
    );
    const send: Send = (request, { identity }) => sendRpc(attack.http, method, request, identity.authorization);
    // What anybody may ask about is nobody's, shops and offers included.
    const callers = rule?.public ? may.map(asVisitor) : may;
    const target = { name: method.path, shape: shapeOfMessage(method.method.input), mixes: rpcMixes };
    return [method.path, await tryOn(attack, target, callers, send)] as const;
  });
  return new Map(tries);
}

/** The same for procedures. */
export async function tryProcedures(
  attack: Attack,
  procedures: readonly RegisteredProcedure[],
): Promise<Map<string, number>> {
  const tries = await inParallel(procedures, atOnce, async (procedure) => {
    const send: Send = (request, { identity }) => sendProcedure(attack.http, procedure, request, identity.cookie);
    // In the console a seller is one, in the storefront a visitor like any other.
    const isConsole = procedure.app === "console";
    const desk = { isDesk: procedure.callers === "moderators" };
    const strangers = attack.strangers.filter((stranger) => !isTheirDesk(stranger, desk));
    const callers = isConsole ? strangers : strangers.map(asVisitor);
    const target = { name: procedure.name, shape: procedure.shape, mixes: isConsole ? consoleMixes : rpcMixes };
    return [procedure.name, await tryOn(attack, target, callers, send)] as const;
  });
  return new Map(tries);
}

const asVisitor = (stranger: Person): Person => ({ ...stranger, isSeller: false });

/** What of a request is a seller's own: they try it in another's name, and with a shop of their own on another's goods. */
type Mixes = readonly (readonly IdKind[])[];
const rpcMixes: Mixes = [[], ["seller"], ["offer"]];
const consoleMixes: Mixes = [[], ["shop"]];

interface Target {
  readonly name: string;
  readonly shape: Shape;
  readonly mixes: Mixes;
}

async function tryOn(
  { worlds, secrets, findings }: Attack,
  { name: path, shape, mixes }: Target,
  strangers: readonly Person[],
  send: Send,
): Promise<number> {
  let tries = 0;
  for (const stranger of strangers) {
    for (const world of worlds) {
      for (const own of stranger.isSeller ? mixes : [[]]) {
        const request = requestsFor(shape, { stranger, world, own });
        for (const kind of request.unknown)
          findings.add(`${path} takes an id of "${kind}", of which the proof has none`);
        if (request.foreignKinds.length === 0) continue;
        tries++;
        const foreign = await send(request.foreign, stranger);
        const missing = await send(request.missing, stranger);
        const what = `${path} by ${stranger.identity.name} on another's ${request.foreignKinds.join(", ")}`;
        if (meetingOf(foreign) === "failed") findings.add(`${what} failed: ${brief(foreign)}`);
        if (madeByOwnId.has(path)) {
          if (foreign.code === "ok") findings.add(`${what} is let in: ${brief(foreign)}`);
        } else if (!(path in publicActs) && essence(foreign) !== essence(missing)) {
          findings.add(`${what}: ${brief(foreign)}; on none: ${brief(missing)}`);
        }
        for (const secret of secrets) if (foreign.text.includes(secret)) findings.add(`${what} shows "${secret}"`);
      }
    }
  }
  return tries;
}

/** The request on what another owns, and the same on what nobody has. */
function requestsFor(
  shape: Shape,
  { stranger, world, own }: { stranger: Person; world: Readonly<Record<IdKind, string>>; own: readonly IdKind[] },
) {
  const foreignKinds = new Set<IdKind>();
  const unknown = new Set<IdKind>();
  const isTheirs = (kind: IdKind) => !stranger.isSeller || own.includes(kind);
  const fillWith =
    (idOf: (kind: IdKind) => string): Fill =>
    (path, { kind: shapeKind }) => {
      const known = stranger.knows[path] ?? stranger.knows[path.split(".").at(-1) ?? path];
      if (known !== undefined) return known;
      const kind = shapeKind === "text" ? idKindOf(path) : undefined;
      if (kind === undefined) return undefined;
      if (fresh.has(kind)) return newId();
      const has = stranger.has[kind];
      if (has !== undefined && (isTheirs(kind) || !(kind in world))) return has;
      if (!(kind in world)) {
        unknown.add(kind);
        return newId();
      }
      foreignKinds.add(kind);
      return idOf(kind);
    };
  const foreign = sample(
    shape,
    fillWith((kind) => world[kind] ?? ""),
  );
  const missing = sample(
    shape,
    fillWith(() => newId()),
  );
  return { foreign, missing, foreignKinds: [...foreignKinds], unknown };
}
