import type { Conn } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import { contentsOf, type QueueCursor, type QueueFilter, type QueueRow, queueRows } from "../db/queue-store.ts";
import { sellerOrderOfCode } from "../db/shipment-store.ts";
import { earnings } from "../domain/earnings.ts";
import type { Picture, Recipient } from "../domain/order.ts";
import { readOrderNumber } from "../domain/order-number.ts";
import { recipientPlace } from "../recipient-place.ts";
import { parseShipmentCode } from "../shipment-code.ts";

interface Deps {
  readonly db: Conn;
  readonly now: () => Date;
  readonly sealer: Sealer;
}

interface Input {
  readonly sellerId: string;
  readonly filter: QueueFilter;
  readonly query: string;
  readonly limit: number;
  readonly after: QueueCursor | undefined;
}

export interface QueueItem extends Omit<QueueRow, "recipient"> {
  readonly isLate: boolean;
  readonly itemCount: number;
  readonly packedCount: number;
  readonly pictures: readonly Picture[];
  readonly shipmentCount: number;
  readonly earningsMinor: bigint;
  readonly address: Pick<Recipient["address"], "recipient" | "city" | "countryCode">;
}

const mostPictures = 4;
/** Names are sealed, so they are looked for in rows that are read: so many in one call. */
const mostRead = 1_000;
const readAtOnce = 200;

/** A page of a seller's queue, and where the next one begins. */
export async function listFulfilments(
  deps: Deps,
  input: Input,
): Promise<{ items: QueueItem[]; next: QueueCursor | undefined }> {
  const { db, now } = deps;
  const base = { sellerId: input.sellerId, filter: input.filter, now: now() };
  // Some names would do as a number too, but for the digits.
  const number = /\d|^s-/i.test(input.query) ? readOrderNumber(input.query) : undefined;
  const code = parseShipmentCode(input.query);
  if (number !== undefined || code !== undefined) {
    const sellerOrderId = code && (await sellerOrderOfCode(db, input.sellerId, code));
    if (code !== undefined && sellerOrderId === undefined) return { items: [], next: undefined };
    const rows = await queueRows(db, { ...base, number, sellerOrderId, after: input.after, limit: input.limit + 1 });
    return pageOf(deps, rows, input.limit);
  }
  const { rows, next } = await matching(deps, base, input);
  if (next) return { items: (await pageOf(deps, rows, rows.length)).items, next };
  return pageOf(deps, rows, input.limit);
}

/** One more than the page has, or as many as were found before too many rows were read. */
async function matching(
  { db, sealer }: Deps,
  base: { sellerId: string; filter: QueueFilter; now: Date },
  { query, limit, after: first }: Input,
): Promise<{ rows: QueueRow[]; next?: QueueCursor }> {
  const wanted = folded(query);
  if (wanted === "") return { rows: await queueRows(db, { ...base, after: first, limit: limit + 1 }) };
  const rows: QueueRow[] = [];
  let after = first;
  for (let read = 0; read < mostRead; read += readAtOnce) {
    const batch = await queueRows(db, { ...base, after, limit: readAtOnce });
    rows.push(...batch.filter((row) => folded(addressOf(sealer, row).recipient).includes(wanted)));
    if (rows.length > limit || batch.length < readAtOnce) return { rows };
    const last = batch.at(-1);
    after = last && cursorOf(last);
  }
  return after ? { rows, next: after } : { rows };
}

async function pageOf({ db, now, sealer }: Deps, rows: readonly QueueRow[], limit: number) {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const { lines, shipmentCounts, discounts } = await contentsOf(
    db,
    page.map(({ id }) => id),
  );
  const items = page.map(({ recipient, ...row }): QueueItem => {
    const own = lines.filter(({ sellerOrderId }) => sellerOrderId === row.id);
    return {
      ...row,
      isLate: row.state === "placed" && row.shipBy < now(),
      totalMinor: row.totalMinor - row.cancelledMinor,
      itemCount: own.reduce((sum, line) => sum + itemsOf(row, line), 0),
      packedCount: own.reduce((sum, { packedQuantity }) => sum + packedQuantity, 0),
      pictures: picturesOf(own),
      shipmentCount: shipmentCounts.find(({ sellerOrderId }) => sellerOrderId === row.id)?.count ?? 0,
      earningsMinor:
        earnings(
          row.totalMinor - row.cancelledMinor,
          row.commissionMinor - row.cancelledCommissionMinor,
          discounts.filter(({ sellerOrderId }) => sellerOrderId === row.id),
        ) - row.cancelledMarketplaceMinor,
      address: addressOf(sealer, { orderId: row.orderId, recipient }),
    };
  });
  return { items, next: last && cursorOf(last) };
}

/** Of a cancelled one it is told what it was. */
function itemsOf(
  { state }: Pick<QueueRow, "state">,
  line: { readonly quantity: number; readonly cancelledQuantity: number },
): number {
  return state === "cancelled" ? line.quantity : line.quantity - line.cancelledQuantity;
}

function addressOf(sealer: Sealer, { orderId, recipient }: Pick<QueueRow, "orderId" | "recipient">) {
  const opened: Recipient = JSON.parse(sealer.open(recipientPlace(orderId), recipient));
  return opened.address;
}

/** Colours of one product may share a picture, which is shown once. */
function picturesOf(lines: readonly { readonly snapshot: { readonly picture: Picture | null } }[]): Picture[] {
  const pictures = lines.flatMap(({ snapshot }) => snapshot.picture ?? []);
  return [...new Map(pictures.map((picture) => [picture.id, picture])).values()].slice(0, mostPictures);
}

const cursorOf = ({ shipBy, id }: QueueRow): QueueCursor => ({ shipBy, id });

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
