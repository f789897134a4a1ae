import "server-only";
import { ViewList } from "@souk/contracts/seller/v1/view_service";
import { z } from "zod";

export const shopLists = z.enum(["products", "orders"]);
export const deskLists = z.enum(["deskOrders", "deskModeration"]);

export const protoListOf = {
  products: ViewList.PRODUCTS,
  orders: ViewList.ORDERS,
  deskOrders: ViewList.DESK_ORDERS,
  deskModeration: ViewList.DESK_MODERATION,
} as const;

export const savedView = z.object({
  /** Made by the caller: a new one creates. */
  id: z.uuid(),
  name: z.string().trim().min(1).max(60),
  /** As the address has it, without a question mark. */
  search: z
    .string()
    .max(1_000)
    .regex(/^[!-~]*$/),
  isShared: z.boolean(),
});

export const viewIds = z.array(z.uuid()).max(30);
