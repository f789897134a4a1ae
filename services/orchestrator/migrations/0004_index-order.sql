DROP INDEX "checkouts_state";--> statement-breakpoint
DROP INDEX "checkouts_started";--> statement-breakpoint
CREATE INDEX "checkouts_state" ON "checkouts" USING btree ("state","started_at","id");--> statement-breakpoint
CREATE INDEX "checkouts_started" ON "checkouts" USING btree ("started_at","id");