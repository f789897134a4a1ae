"use client";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { createDeviceApi } from "./courier-api.ts";
import { type CourierSnapshot, type CourierStore, createCourierStore, emptySnapshot } from "./courier-store.ts";
import { openDeviceDb } from "./device-db.ts";

const Courier = createContext<CourierStore | null>(null);

/** Around all that a courier sees: opens what the phone keeps, and keeps it in step with the server. */
export function CourierProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [store, setStore] = useState<CourierStore | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void openDeviceDb().then((db) => {
      if (isGone) return db.close();
      const made = createCourierStore(db, createDeviceApi(locale));
      stop = made.start();
      setStore(made);
      void navigator.storage?.persist?.();
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [locale]);
  return <Courier value={store}>{children}</Courier>;
}

const nothing = () => () => {};
const empty = () => emptySnapshot;

/** What is known now, and the means to change it; `store` is null for a moment, until the device was opened. */
export function useCourier(): CourierSnapshot & { readonly store: CourierStore | null } {
  const store = useContext(Courier);
  const snapshot = useSyncExternalStore(store?.subscribe ?? nothing, store?.getSnapshot ?? empty, empty);
  return { ...snapshot, store };
}
