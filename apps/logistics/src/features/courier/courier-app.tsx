"use client";
import { KeepOffline } from "@/offline/keep-offline";
import { CourierFrame } from "./courier-frame.tsx";
import { CourierProvider } from "./device/courier-context.tsx";
import { HistoryView } from "./history/history-view.tsx";
import { ProfileView } from "./profile-view.tsx";
import { RunView } from "./run/run-view.tsx";
import { useView } from "./use-view.ts";

const views = { run: RunView, history: HistoryView, profile: ProfileView } as const;

/** All that a courier sees. Which part of it, the address says behind its "?", so that no step asks the network for a page. */
export function CourierApp() {
  const [view] = useView();
  const View = views[view];
  return (
    <CourierProvider>
      <KeepOffline />
      <CourierFrame>
        <View />
      </CourierFrame>
    </CourierProvider>
  );
}
