"use client";
import { parseAsStringLiteral, useQueryState } from "nuqs";

export const viewNames = ["run", "history", "profile"] as const;
export type ViewName = (typeof viewNames)[number];

const parser = parseAsStringLiteral(viewNames).withDefault("run").withOptions({ history: "push", scroll: true });

/** Which part of the app is shown. */
export const useView = () => useQueryState("view", parser);
