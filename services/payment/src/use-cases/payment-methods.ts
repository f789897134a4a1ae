import type { Conn, Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { insertGoneShopper, isForgotten, isGoneShopper } from "../db/forgotten-store.ts";
import {
  findByProviderId,
  findMethod,
  insertMethod,
  listMethods,
  lockMethods,
  type MethodRow,
  updateMethod,
} from "../db/method-store.ts";
import type { ProviderMethod } from "../provider/payment-provider.ts";
import type { PaymentDeps } from "./deps.ts";

/** More cards than anybody keeps, and a bound for those who try. */
export const mostMethods = 20;

interface Named {
  readonly id: string;
  readonly shopperId: string;
}

/** A saved card of that shopper. @throws DomainError not_found PAYMENT_METHOD_NOT_FOUND */
export async function requireMethod(conn: Conn, { id, shopperId }: Named): Promise<MethodRow> {
  const method = await findMethod(conn, id);
  if (method?.shopperId === shopperId && method.removedAt === null) return method;
  throw methodNotFound();
}

interface Kept {
  readonly shopperId: string;
  readonly provider: string;
  readonly method: ProviderMethod;
  readonly now: Date;
}

/**
 * Notes a card that the provider keeps for a shopper. The first is the default. Undefined, and the provider is to forget it
 * again, when they have too many, their account is gone, or the provider was told to forget that card before.
 */
export async function keepMethod(tx: Tx, kept: Kept): Promise<MethodRow | undefined> {
  const { shopperId, provider, method, now } = kept;
  const { id: providerMethodId, ...card } = method;
  await lockMethods(tx, shopperId);
  if (await isForgotten(tx, { provider, providerMethodId })) return undefined;
  const others = await listMethods(tx, shopperId);
  const known = await findByProviderId(tx, { provider, providerMethodId });
  const hasRoom = others.length < mostMethods || others.some(({ id }) => id === known?.id);
  if (!hasRoom || (await isGoneShopper(tx, shopperId))) {
    await discardUnknown(tx, kept, known);
    return undefined;
  }
  const isDefault = others.length === 0 || others.some((other) => other.isDefault && other.id === known?.id);
  if (known) {
    const { expiryMonth, expiryYear } = card;
    await updateMethod(tx, known.id, { expiryMonth, expiryYear, isDefault, removedAt: null });
    return { ...known, expiryMonth, expiryYear, isDefault, removedAt: null };
  }
  return insertMethod(tx, { ...card, id: newId(), shopperId, provider, providerMethodId, isDefault, createdAt: now });
}

/** Has the provider forget a card that came to nothing; one that its shopper keeps besides stays. */
export async function discardMethod(tx: Tx, kept: Kept): Promise<void> {
  const { shopperId, provider, method } = kept;
  await lockMethods(tx, shopperId);
  await discardUnknown(tx, kept, await findByProviderId(tx, { provider, providerMethodId: method.id }));
}

/** One that is known is kept, or on its way out already. */
async function discardUnknown(tx: Tx, { shopperId, provider, method, now }: Kept, known?: MethodRow): Promise<void> {
  if (known) return;
  const { id: providerMethodId, ...card } = method;
  const removed = { ...card, isDefault: false, createdAt: now, removedAt: now };
  await insertMethod(tx, { ...removed, id: newId(), shopperId, provider, providerMethodId });
}

export async function setDefaultMethod({ db }: Pick<PaymentDeps, "db">, named: Named): Promise<MethodRow> {
  return inTransaction(db, async (tx) => {
    await lockMethods(tx, named.shopperId);
    return preferMethod(tx, await requireMethod(tx, named));
  });
}

/** Makes it the default instead of whichever was; the shopper's cards are locked. */
export async function preferMethod(tx: Tx, method: MethodRow): Promise<MethodRow> {
  for (const other of await listMethods(tx, method.shopperId)) {
    if (other.isDefault) await updateMethod(tx, other.id, { isDefault: false });
  }
  await updateMethod(tx, method.id, { isDefault: true });
  return { ...method, isDefault: true };
}

/** Gone for the shopper at once; the provider is told by the method worker, however often that takes. */
export async function removeMethod({ db, now }: Pick<PaymentDeps, "db" | "now">, named: Named): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockMethods(tx, named.shopperId);
    const method = await findMethod(tx, named.id);
    if (method?.shopperId !== named.shopperId) throw methodNotFound();
    if (method.removedAt !== null) return;
    await updateMethod(tx, method.id, { removedAt: now(), isDefault: false });
    const [next] = await listMethods(tx, named.shopperId);
    if (next && method.isDefault) await updateMethod(tx, next.id, { isDefault: true });
  });
}

/** All of a shopper, also those of payments that are still at the bank. */
export async function forgetMethods(tx: Tx, shopperId: string, removedAt: Date): Promise<void> {
  await lockMethods(tx, shopperId);
  await insertGoneShopper(tx, shopperId, removedAt);
  for (const { id } of await listMethods(tx, shopperId)) await updateMethod(tx, id, { removedAt, isDefault: false });
}

function methodNotFound(): DomainError {
  return new DomainError("not_found", "PAYMENT_METHOD_NOT_FOUND", "There is no such saved card.");
}
