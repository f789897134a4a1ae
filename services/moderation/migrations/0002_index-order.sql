DROP INDEX "cases_decided";--> statement-breakpoint
DROP INDEX "cases_of_seller";--> statement-breakpoint
CREATE INDEX "cases_decided" ON "cases" USING btree ("state","decided_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "cases_of_seller" ON "cases" USING btree ("seller_id","submitted_at" DESC NULLS FIRST,"id");