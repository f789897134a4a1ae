create extension if not exists unaccent;
--> statement-breakpoint
create text search configuration shop_simple (copy = simple);
--> statement-breakpoint
alter text search configuration shop_simple alter mapping for word, hword, hword_part with unaccent, simple;
--> statement-breakpoint
create text search configuration shop_en (copy = english);
--> statement-breakpoint
alter text search configuration shop_en alter mapping for word, hword, hword_part with unaccent, english_stem;
--> statement-breakpoint
create text search configuration shop_ru (copy = russian);
--> statement-breakpoint
alter text search configuration shop_ru alter mapping for word, hword, hword_part with unaccent, russian_stem;
--> statement-breakpoint
-- Keeps rows narrow, for facets are counted over many: vectors and cards go out of line, what is filtered by stays.
alter table documents set (toast_tuple_target = 512);
--> statement-breakpoint
alter table documents alter column card set storage external;
--> statement-breakpoint
alter table documents
  alter column category_slugs set storage main,
  alter column seller_ids set storage main,
  alter column facets set storage main;
--> statement-breakpoint
insert into index_state (serving) values (1);
