import {
  Ban,
  Banknote,
  Clock,
  House,
  PackageCheck,
  PackagePlus,
  Store,
  TriangleAlert,
  Truck,
  Undo2,
} from "lucide-react";
import type { ShopTopic } from "@/server/routers/notifications/view";

const icons: Readonly<Record<ShopTopic, typeof Ban>> = {
  orderPlaced: PackagePlus,
  orderCancelled: Ban,
  orderPartCancelled: Ban,
  orderLinesCancelled: Ban,
  orderPacked: PackageCheck,
  orderHandedOver: Truck,
  returnApproved: Undo2,
  returnDeclined: Undo2,
  returnExpired: Undo2,
  returnRefunded: Banknote,
  deliveryNext: Truck,
  deliveryDelivered: House,
  deliveryFailed: TriangleAlert,
  returnPickupFailed: TriangleAlert,
  returnPickupCalledOff: TriangleAlert,
  deliveryDelayed: Clock,
  deliveryReturned: Undo2,
  applicationApproved: Store,
  applicationChangesRequested: Store,
  applicationRejected: Store,
};

export function TopicIcon({ topic }: { topic: ShopTopic }) {
  const Icon = icons[topic];
  return <Icon />;
}
