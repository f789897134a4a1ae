import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { Fulfilment } from "@souk/contracts/order/v1/fulfilment";
import { isDomainError } from "@souk/errors/domain-error";
import { asUser, type Context } from "../context.ts";
import { joinPapers } from "./join-papers.ts";
import { makeLabels, type PaperWords } from "./make-papers.ts";
import { renderLabels } from "./render-labels.ts";

interface Printing {
  readonly sellerId: string;
  readonly fulfilments: readonly Fulfilment[];
  readonly sender: { readonly name: string; readonly place: string };
  readonly words: PaperWords & { readonly labelsTitle: string };
  /** One parcel; undefined: each that has not left. */
  readonly shipmentId: string | undefined;
  readonly signal: AbortSignal;
}

type Session = NonNullable<Context["session"]>;

/** Carriers are asked for so many labels at a time. */
const atOnce = 4;

/**
 * Labels of parcels: ours of those that couriers bring, then the carrier's own of those that it brings. Undefined when no
 * parcel waits. A carrier that does not answer fails all: half of the labels would look like all of them.
 */
export async function printLabels(
  ctx: Context & { session: Session },
  { sellerId, fulfilments, sender, words, shipmentId, signal }: Printing,
): Promise<Buffer | undefined> {
  const options = { ...asUser(ctx.session), signal };
  const sellerOrderIds = fulfilments.map((each) => each.sellerOrderId);
  const carried = await carriedOf(ctx, { sellerId, sellerOrderIds, options });
  const shipments = fulfilments.flatMap((order) => order.shipments);
  const wanted = shipments.filter(({ id, handedOverAt }) => (shipmentId ? id === shipmentId : !handedOverAt));
  const theirs = wanted.filter(({ id }) => carried.has(id));
  const look = { locale: words.locale, at: new Date(), title: words.labelsTitle };
  const ours = makeLabels(fulfilments, sender, words, shipmentId).filter(
    ({ code }) => !theirs.some((each) => each.code === code),
  );
  const files: Uint8Array[] = ours.length > 0 ? [await renderLabels(ours, look)] : [];
  for (let from = 0; from < theirs.length; from += atOnce) {
    const asked = theirs.slice(from, from + atOnce);
    const ids = asked.map(({ id }) => ({ sellerId, shipmentId: id }));
    const got = await Promise.all(ids.map((each) => ctx.clients.carrier.getCarrierLabel(each, options)));
    files.push(...got.map(({ content }) => content));
  }
  const [only] = files;
  if (!only) return undefined;
  return files.length === 1 ? Buffer.from(only) : joinPapers(files, look);
}

/** What a carrier brings. While nobody can say, none: our label names the parcel too. */
async function carriedOf(
  { clients, logBug }: Context,
  { options, ...ids }: { sellerId: string; sellerOrderIds: string[]; options: CallOptions },
): Promise<ReadonlySet<string>> {
  try {
    const { deliveries } = await clients.delivery.listSellerDeliveries(ids, options);
    return new Set(deliveries.flatMap((each) => (each.hasCarrierLabel ? each.shipmentId : [])));
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "unavailable") throw error;
    logBug(error, "labels without the carrier's");
    return new Set();
  }
}
