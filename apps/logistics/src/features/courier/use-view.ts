"use client";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";

export const viewNames = ["run", "history", "profile"] as const;
export type ViewName = (typeof viewNames)[number];

const asStep = { history: "push", scroll: true } as const;
const parsers = {
  view: parseAsStringLiteral(viewNames).withDefault("run"),
  /** A stop that is looked at, which need not be the next. */
  stop: parseAsString,
  /** All stops of the run. */
  all: parseAsBoolean.withDefault(false),
};

/** Which part of the app is shown; no step asks the network for a page. */
export const useView = () => useQueryState("view", parsers.view.withOptions(asStep));

/** Where in the app one is, all of it. */
export const usePlaceInApp = () => useQueryStates(parsers, asStep);
