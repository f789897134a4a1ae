import { Ban, Banknote, Clock, Gavel, House, PackagePlus, ShieldCheck, Store, Undo2 } from "lucide-react";
import type { ConsoleTopic } from "@/server/routers/notifications/view";

const icons: Readonly<Record<ConsoleTopic, typeof Ban>> = {
  salePlaced: PackagePlus,
  saleCancelled: Ban,
  saleLate: Clock,
  saleReturnRequested: Undo2,
  saleReturnCancelled: Undo2,
  saleReturnDecided: Gavel,
  saleDelivered: House,
  saleReturned: Undo2,
  payoutPaid: Banknote,
  payoutFailed: Banknote,
  productApproved: ShieldCheck,
  productRejected: ShieldCheck,
  shopSuspended: Store,
  shopReinstated: Store,
  shopTerminated: Store,
};

export function TopicIcon({ topic }: { topic: ConsoleTopic }) {
  const Icon = icons[topic];
  return <Icon />;
}
