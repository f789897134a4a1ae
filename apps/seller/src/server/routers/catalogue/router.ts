import "server-only";
import { router } from "../../trpc.ts";
import { attributes } from "./attributes.ts";
import { categories } from "./categories.ts";
import { discardDraft } from "./discard-draft.ts";
import { findOfferable } from "./find-offerable.ts";
import { get } from "./get.ts";
import { history } from "./history.ts";
import { list } from "./list.ts";
import { offerable } from "./offerable.ts";
import { removeOffer } from "./remove-offer.ts";
import { saveDraft } from "./save-draft.ts";
import { saveOffers } from "./save-offers.ts";
import { setArchived } from "./set-archived.ts";
import { submit } from "./submit.ts";
import { withdraw } from "./withdraw.ts";

export const catalogueRouter = router({
  attributes,
  categories,
  discardDraft,
  findOfferable,
  get,
  history,
  list,
  offerable,
  removeOffer,
  saveDraft,
  saveOffers,
  setArchived,
  submit,
  withdraw,
});
