/** Small enough for every run; what they find by chance with larger numbers is for `npm run prove`. */
export const shortForms: readonly (readonly [proof: string, ...options: string[]])[] = [
  ["oversell", "--scenario", "race", "--shoppers", "60", "--stock", "15"],
  ["oversell", "--shoppers", "10", "--stock", "4"],
  ["payments", "--rounds", "2", "--shoppers", "8", "--seed", "1"],
  ["ledger", "--sequences", "100"],
  ["payouts", "--rounds", "1", "--sellers", "5"],
  ["deliveries", "--orders", "6", "--rounds", "4", "--couriers", "2"],
  ["access", "--table", "no"],
  // Of operators and services too: their junk goes with the stack. Then everything there is has been written to.
  ["input", "--cases", "4", "--callers", "all"],
  ["queries"],
  ["cards"],
  ["monitoring"],
  ["crash", "--journeys", "paid,abandoned", "--together", "100", "--again", "no", "--rounds", "1", "--checkouts", "6"],
  ["imports", "--rows", "4000", "--kills", "1"],
  ["events", "--kills", "6", "--pause", "400", "--sources", "1"],
];

/** On a stack whose parts can be made to fail. */
export const shortFormsWithFaults: typeof shortForms = [["degrade", "--parts", "search,product,redis,media"]];
