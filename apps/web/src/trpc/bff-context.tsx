"use client";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";
import type { Bff } from "./bff.ts";
import { type BffSource, createBffSource } from "./bff-source.ts";

const Source = createContext<BffSource | undefined>(undefined);
const Current = createContext<Bff | undefined>(undefined);

/** Around every page: the islands below ask the BFF with `useBffQuery` and `useMutate`, whose code follows the page. */
export function BffProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [source] = useState(() => createBffSource(locale));
  const [bff, setBff] = useState<Bff>();
  useEffect(() => {
    // Dozens of islands take it up: in slices, so that the page stays ready for a tap, and with one commit, so that
    // what they ask for travels as one request.
    const take = () => startTransition(() => setBff(source.now()));
    take();
    return source.subscribe(take);
  }, [source]);
  return (
    <Source value={source}>
      <Current value={bff}>{children}</Current>
    </Source>
  );
}

export function useBffSource(): BffSource {
  const source = useContext(Source);
  if (!source) throw new Error("The BFF is asked outside of BffProvider: put the provider above it.");
  return source;
}

/** The client once its code is there; it comes by itself when the browser is idle. */
export function useBff(): Bff | undefined {
  const source = useBffSource();
  useEffect(() => source.loadWhenIdle(), [source]);
  return useContext(Current);
}
