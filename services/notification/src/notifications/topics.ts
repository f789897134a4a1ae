import { Permission } from "@souk/contracts/seller/v1/seller";
import { NotificationTopic as Group } from "@souk/contracts/user/v1/user";

/** In which app something is told. */
export type Portal = "shop" | "console" | "logistics";

interface About {
  readonly portal: Portal;
  /** Of a shop's members, who is told. */
  readonly permission?: Permission;
  /** By what people choose whether to hear of it; what has none, everybody hears. */
  readonly group?: Group;
}

const order: About = { portal: "shop", group: Group.ORDERS };
const delivery: About = { portal: "shop", group: Group.DELIVERY };
const application: About = { portal: "shop" };
const sale: About = { portal: "console", permission: Permission.VIEW_ORDERS, group: Group.SALES };
const payout: About = { portal: "console", permission: Permission.VIEW_MONEY, group: Group.PAYOUTS };
const product: About = { portal: "console", permission: Permission.VIEW_CATALOGUE, group: Group.SHOP };
const run: About = { portal: "logistics" };
const standing: About = { portal: "console", permission: Permission.VIEW_SHOP };

/** All that is told in the apps, and to whom. */
export const appTopics = {
  order_placed: order,
  order_cancelled: order,
  order_part_cancelled: order,
  order_lines_cancelled: order,
  order_packed: order,
  order_handed_over: order,
  return_approved: order,
  return_declined: order,
  return_expired: order,
  return_refunded: order,
  delivery_next: delivery,
  delivery_delivered: delivery,
  delivery_failed: delivery,
  delivery_delayed: delivery,
  delivery_returned: delivery,
  return_pickup_failed: delivery,
  return_pickup_called_off: delivery,
  application_approved: application,
  application_changes_requested: application,
  application_rejected: application,
  sale_placed: sale,
  sale_cancelled: sale,
  sale_late: sale,
  sale_return_requested: sale,
  sale_return_cancelled: sale,
  sale_return_decided: sale,
  sale_delivered: sale,
  sale_returned: sale,
  payout_paid: payout,
  payout_failed: payout,
  product_approved: product,
  product_rejected: product,
  shop_suspended: standing,
  shop_reinstated: standing,
  shop_terminated: standing,
  run_offered: run,
  run_assigned: run,
  run_taken_back: run,
} as const satisfies Record<string, About>;

export type AppTopic = keyof typeof appTopics;

export function isAppTopic(topic: string): topic is AppTopic {
  return Object.hasOwn(appTopics, topic);
}

export function aboutOf(topic: AppTopic): About {
  return appTopics[topic];
}

/** What a member of a shop who has these permissions is told of it. */
export function topicsFor(permissions: readonly Permission[]): AppTopic[] {
  return Object.keys(appTopics)
    .filter(isAppTopic)
    .filter((topic) => {
      const { permission } = aboutOf(topic);
      return permission !== undefined && permissions.includes(permission);
    });
}
