DROP INDEX "ledger_entries_account";--> statement-breakpoint
DROP INDEX "ledger_entries_order";--> statement-breakpoint
DROP INDEX "payout_actions_run";--> statement-breakpoint
DROP INDEX "payouts_seller";--> statement-breakpoint
CREATE INDEX "ledger_entries_account" ON "ledger_entries" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_order" ON "ledger_entries" USING btree ("order_id","id");--> statement-breakpoint
CREATE INDEX "payout_actions_run" ON "payout_actions" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "payouts_seller" ON "payouts" USING btree ("seller_id","id");