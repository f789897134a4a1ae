"use client";
import { useSyncExternalStore } from "react";
import { keyNames } from "./key-names.ts";

const never = () => () => {};
const onApple = () => /mac|iphone|ipad/i.test(navigator.platform);

/** A shortcut as keys: "G" then "O". */
export function Keys({ keys }: { keys: string }) {
  const isApple = useSyncExternalStore(never, onApple, () => false);
  return (
    <span className="inline-flex shrink-0 gap-1">
      {keyNames(keys, isApple).map((name) => (
        <kbd
          key={name}
          className="min-w-5 rounded-6 border border-line bg-card px-1.5 py-0.5 text-center font-sans text-micro text-soft"
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}
