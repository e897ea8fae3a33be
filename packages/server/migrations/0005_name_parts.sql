-- People are found by the start of any word of their name: a surname, the second of two surnames, what follows a hyphen.
-- Under a policy only leakproof comparisons can use an index, and of these only the beginning of a text serves. So a
-- person keeps the folded name from its second word on, from its third, and so on to the seventh. The database works
-- them out of folded_name itself: whoever writes a person cannot forget them, and the policies of person hold for them.
alter table person
  add column folded_from_2 text generated always as (substring(folded_name from '^[^ ''-]+[ ''-]+(.+)$')) stored,
  add column folded_from_3 text generated always as (substring(folded_name from '^(?:[^ ''-]+[ ''-]+){2}(.+)$')) stored,
  add column folded_from_4 text generated always as (substring(folded_name from '^(?:[^ ''-]+[ ''-]+){3}(.+)$')) stored,
  add column folded_from_5 text generated always as (substring(folded_name from '^(?:[^ ''-]+[ ''-]+){4}(.+)$')) stored,
  add column folded_from_6 text generated always as (substring(folded_name from '^(?:[^ ''-]+[ ''-]+){5}(.+)$')) stored,
  add column folded_from_7 text generated always as (substring(folded_name from '^(?:[^ ''-]+[ ''-]+){6}(.+)$')) stored;

create index person_folded_2 on person (district_id, folded_from_2 text_pattern_ops) where folded_from_2 is not null;
create index person_folded_3 on person (district_id, folded_from_3 text_pattern_ops) where folded_from_3 is not null;
create index person_folded_4 on person (district_id, folded_from_4 text_pattern_ops) where folded_from_4 is not null;
create index person_folded_5 on person (district_id, folded_from_5 text_pattern_ops) where folded_from_5 is not null;
create index person_folded_6 on person (district_id, folded_from_6 text_pattern_ops) where folded_from_6 is not null;
create index person_folded_7 on person (district_id, folded_from_7 text_pattern_ops) where folded_from_7 is not null;
