DROP INDEX "adjustments_offer";--> statement-breakpoint
DROP INDEX "adjustments_seller";--> statement-breakpoint
CREATE INDEX "adjustments_offer" ON "adjustments" USING btree ("offer_id","id");--> statement-breakpoint
CREATE INDEX "adjustments_seller" ON "adjustments" USING btree ("seller_id","id");