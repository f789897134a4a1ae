DROP INDEX "views_latest";--> statement-breakpoint
DROP INDEX "wishes_newest";--> statement-breakpoint
CREATE INDEX "views_latest" ON "views" USING btree ("user_id","viewed_at");--> statement-breakpoint
CREATE INDEX "wishes_newest" ON "wishes" USING btree ("owner_id","added_at","product_id") WHERE "wishes"."removed_at" is null;