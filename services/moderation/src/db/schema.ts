import { cases } from "./tables/cases.ts";
import { catalogueLoads, listedOffers, listedProducts, listedTexts } from "./tables/catalogue.ts";
import { auditEntries, bannedTerms, moderators, withdrawnRevisions } from "./tables/records.ts";

export {
  auditEntries,
  bannedTerms,
  cases,
  catalogueLoads,
  listedOffers,
  listedProducts,
  listedTexts,
  moderators,
  withdrawnRevisions,
};
