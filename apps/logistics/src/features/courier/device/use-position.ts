"use client";
import { useEffect } from "react";
import { useTRPCClient } from "@/trpc/react";
import { useCourier } from "./courier-context.tsx";

const shareEveryMs = 15_000;

/** While a run is under way, and only then: where the courier is goes with what they do, and now and then to the server. */
export function usePosition(): void {
  const { run, store } = useCourier();
  const client = useTRPCClient();
  const isUnderWay = run?.state === "started";
  useEffect(() => {
    if (!isUnderWay || !store || !("geolocation" in navigator)) return;
    let sharedAt = 0;
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude, longitude }, timestamp }) => {
        store.placeAt({ latitude, longitude });
        if (!navigator.onLine || Date.now() - sharedAt < shareEveryMs) return;
        sharedAt = Date.now();
        const deviceAt = new Date(timestamp).toISOString();
        // The next one is as good: a position that did not arrive is not worth a word.
        client.courier.sharePosition.mutate({ latitude, longitude, deviceAt }).catch(() => {});
      },
      // Not allowed, or not found: work goes on without it.
      () => store.placeAt(null),
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    return () => {
      navigator.geolocation.clearWatch(watch);
      store.placeAt(null);
    };
  }, [isUnderWay, store, client]);
}
