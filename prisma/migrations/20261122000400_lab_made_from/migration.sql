-- What an account of the lab was made from, so that "Reset" can make the same anew.
ALTER TABLE lab_settings ADD COLUMN made_from jsonb;
