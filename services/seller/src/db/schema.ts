import { apiKeys } from "./tables/api-keys.ts";
import { applicationChecks, applicationDocuments, applications, bankAccounts } from "./tables/applications.ts";
import { mails } from "./tables/records.ts";
import { savedViews } from "./tables/saved-views.ts";
import { closures, invitations, locations, memberships, sellers } from "./tables/sellers.ts";
import { webhookAttempts, webhookDeliveries, webhookEvents, webhooks } from "./tables/webhooks.ts";

export {
  apiKeys,
  applicationChecks,
  applicationDocuments,
  applications,
  bankAccounts,
  closures,
  invitations,
  locations,
  mails,
  memberships,
  savedViews,
  sellers,
  webhookAttempts,
  webhookDeliveries,
  webhookEvents,
  webhooks,
};
