const names: Readonly<Record<string, string>> = {
  enter: "Enter",
  escape: "Esc",
  shift: "Shift",
  up: "↑",
  down: "↓",
};

/** What stands on the keys of a shortcut, in the order they are pressed. */
export function keyNames(keys: string, isApple: boolean): string[] {
  return keys.split(/[>+]/).map((key) => {
    if (key === "mod") return isApple ? "⌘" : "Ctrl";
    return names[key] ?? key.toUpperCase();
  });
}
