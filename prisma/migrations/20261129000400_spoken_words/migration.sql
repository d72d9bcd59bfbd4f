-- TO24: when the words of a spoken sound are heard is kept beside it.
ALTER TABLE assets ADD COLUMN words_key text;
