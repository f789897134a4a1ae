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
    let last: { readonly latitude: number; readonly longitude: number } | undefined;
    function share(): void {
      if (!last || !navigator.onLine || Date.now() - sharedAt < shareEveryMs) return;
      sharedAt = Date.now();
      // The next one is as good: a position that did not arrive is not worth a word.
      client.courier.sharePosition.mutate({ ...last, deviceAt: new Date().toISOString() }).catch(() => {});
    }
    // Who stands still is somewhere too, and the first time the server may not know yet that the run has begun.
    const timer = setInterval(share, shareEveryMs);
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude, longitude } }) => {
        last = { latitude, longitude };
        store.placeAt(last);
        share();
      },
      // Not allowed, or not found: work goes on without it.
      () => {
        last = undefined;
        store.placeAt(null);
      },
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    return () => {
      clearInterval(timer);
      navigator.geolocation.clearWatch(watch);
      store.placeAt(null);
    };
  }, [isUnderWay, store, client]);
}
