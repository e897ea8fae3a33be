-- Every record of a classroom that comes in asks since when its observer has been calibrated.
create index calibration_author_by on calibration_author (district_id, appointment_id) where revealed;
