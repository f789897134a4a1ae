import type { Conn } from "@souk/database/database";
import { picturesOfOthers, textsLike, usualPrices } from "../db/catalogue-store.ts";
import { listTerms } from "../db/term-store.ts";
import type { Rules } from "../deps.ts";
import { findBannedTerms } from "../domain/checks/banned-terms.ts";
import { findContactDetails } from "../domain/checks/contact-details.ts";
import { findDuplicatePictures } from "../domain/checks/duplicate-picture.ts";
import { findDuplicateText, printsOf } from "../domain/checks/duplicate-text.ts";
import { findPriceOutlier } from "../domain/checks/price-outlier.ts";
import type { Finding } from "../domain/finding.ts";
import { newIn, type ProductFacts } from "../domain/proposal.ts";

interface Proposal {
  readonly sellerId: string;
  readonly proposed: ProductFacts;
  readonly published: ProductFacts | undefined;
}

const mostFindings = 100;
/** A product may have thousands of variants; who misprices does it in the first. */
const mostPricesChecked = 50;

/** Everything that the automatic checks find in what is new of a proposal. */
export async function checkProposal(conn: Conn, rules: Rules, proposal: Proposal): Promise<Finding[]> {
  const { sellerId, proposed } = proposal;
  const fresh = newIn(proposed, proposal.published);
  const of = { productId: proposed.productId, sellerId };
  const findings = [
    ...findBannedTerms(fresh.texts, await listTerms(conn)),
    ...findContactDetails(fresh.texts),
    ...findDuplicatePictures(fresh.mediaIds, await picturesOfOthers(conn, fresh.mediaIds, of)),
  ];
  for (const text of printsOf(fresh.texts))
    findings.push(...findDuplicateText(text, await textsLike(conn, text.print, of), rules));
  const own = fresh.offers.filter((offer) => offer.sellerId === sellerId).slice(0, mostPricesChecked);
  const deviationTenths = rules.priceDeviationTenths;
  for (const offer of own)
    findings.push(...findPriceOutlier(offer, await usualPrices(conn, offer, proposed), { deviationTenths }));
  return findings.slice(0, mostFindings);
}
