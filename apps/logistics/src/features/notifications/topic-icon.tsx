import { BellRing, Route, Undo2 } from "lucide-react";
import type { CourierTopic } from "@/server/routers/notifications/view";

const icons: Readonly<Record<CourierTopic, typeof Route>> = {
  runOffered: BellRing,
  runAssigned: Route,
  runTakenBack: Undo2,
};

export function TopicIcon({ topic }: { topic: CourierTopic }) {
  const Icon = icons[topic];
  return <Icon />;
}
