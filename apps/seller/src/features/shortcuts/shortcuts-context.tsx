"use client";
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";

export interface Shortcut {
  /** As react-hotkeys-hook writes them, by place on the keyboard: "j", "mod+k", "g>o" (one after the other). */
  readonly keys: string;
  readonly label: string;
  /** The heading it stands under in the list. */
  readonly group: string;
}

interface Registry {
  readonly shortcuts: ReadonlyMap<string, Shortcut>;
  readonly register: (id: string, shortcut: Shortcut) => () => void;
}

const Shortcuts = createContext<Registry | undefined>(undefined);

/** Knows every shortcut that works on the page, for the list under "?". */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<ReadonlyMap<string, Shortcut>>(new Map());
  const [register] = useState(() => (id: string, shortcut: Shortcut) => {
    setShortcuts((known) => new Map(known).set(id, shortcut));
    return () =>
      setShortcuts((known) => {
        const left = new Map(known);
        left.delete(id);
        return left;
      });
  });
  return <Shortcuts value={{ shortcuts, register }}>{children}</Shortcuts>;
}

export function useShortcuts(): readonly Shortcut[] {
  return [...registryOf(useContext(Shortcuts)).shortcuts.values()];
}

export interface ShortcutOptions {
  readonly enabled?: boolean;
  /** Works while somebody types, too. */
  readonly whileTyping?: boolean;
  /** Compares what the key writes rather than where it is: for "?" and the like. */
  readonly byCharacter?: boolean;
}

/** A key that does something on this page, and its line in the list. It is silent while a dialog is open or somebody types. */
export function useShortcut({ keys, label, group }: Shortcut, run: () => void, options: ShortcutOptions = {}): void {
  const { enabled = true, whileTyping = false, byCharacter = false } = options;
  const { register } = registryOf(useContext(Shortcuts));
  const id = useId();
  useEffect(
    () => (enabled ? register(id, { keys, label, group }) : undefined),
    [register, id, keys, label, group, enabled],
  );
  useHotkeys(keys, () => run(), {
    enabled,
    enableOnFormTags: whileTyping,
    enableOnContentEditable: whileTyping,
    preventDefault: true,
    useKey: byCharacter,
    sequenceTimeoutMs: 2_000,
    ignoreEventWhen: (event) => !whileTyping && isInDialog(event.target),
  });
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

function registryOf(registry: Registry | undefined): Registry {
  if (!registry) throw new Error("shortcuts need a ShortcutsProvider above them");
  return registry;
}
