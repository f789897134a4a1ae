import "server-only";
import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Order_State } from "@souk/contracts/order/v1/order";
import type { SearchOrdersRequestSchema } from "@souk/contracts/order/v1/order_desk_service";
import { parseMoney } from "@souk/money/parse";
import { z } from "zod";

const amount = z.string().regex(/^(\d{1,9}([.,]\d{1,2})?)?$/);

export const searchInput = z.object({
  /** An order number, however it is typed. */
  number: z.string().trim().max(40).default(""),
  seller: z.uuid().nullish(),
  state: z.enum(["all", "placed", "completed", "cancelled"]).default("all"),
  period: z.enum(["week", "month", "quarter", "year", "always"]).default("quarter"),
  min: amount.default(""),
  max: amount.default(""),
  cursor: z.string().max(500).nullish(),
});

const states = {
  all: Order_State.UNSPECIFIED,
  placed: Order_State.PLACED,
  completed: Order_State.COMPLETED,
  cancelled: Order_State.CANCELLED,
} as const;

const dayMs = 24 * 60 * 60_000;
const days = { week: 7, month: 30, quarter: 91, year: 365 } as const;
/** What the shops of this marketplace sell in. */
const currencyCode = "EUR";
const pageSize = 50;

/** What of it is asked of the service. A number is looked for in all times. */
export function searchRequest(
  { number, seller, state, period, min, max, cursor }: z.infer<typeof searchInput>,
  nowMs: number,
): MessageInitShape<typeof SearchOrdersRequestSchema> {
  const isBounded = number === "" && period !== "always";
  const total = (text: string) => {
    const { minorUnits } = parseMoney(text, currencyCode);
    return { currencyCode, minorUnits };
  };
  return {
    ...{ state: states[state], sellerId: seller ?? "", orderNumber: number, pageSize, pageToken: cursor ?? "" },
    ...(isBounded && { placedFrom: timestampFromMs(nowMs - days[period] * dayMs) }),
    ...(min !== "" && { minTotal: total(min) }),
    ...(max !== "" && { maxTotal: total(max) }),
  };
}
