-- When the leader of a round last had those reminded who have not scored a lesson: not oftener than an hour allows. Who they
-- were is written down nowhere.
alter table calibration_lesson add column reminded_at timestamptz;
grant update (reminded_at) on calibration_lesson to trellis_app;
