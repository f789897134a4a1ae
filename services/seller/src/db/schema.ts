import { applicationChecks, applicationDocuments, applications, bankAccounts } from "./tables/applications.ts";
import { mails } from "./tables/records.ts";
import { closures, invitations, locations, memberships, sellers } from "./tables/sellers.ts";

export {
  applicationChecks,
  applicationDocuments,
  applications,
  bankAccounts,
  closures,
  invitations,
  locations,
  mails,
  memberships,
  sellers,
};
