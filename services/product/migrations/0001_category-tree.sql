-- Deferrable, so that one statement may swap two slugs; drizzle-kit cannot say it.
alter table categories add constraint categories_slug unique (slug) deferrable initially immediate;
--> statement-breakpoint
insert into category_tree (is_only, version) values (true, 0);
--> statement-breakpoint
alter table category_tree add constraint category_tree_one_row check (is_only);
