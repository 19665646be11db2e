"""Writes features.fixture.json for the test that compares these features with the application's. In: nothing. Out: {form: [key, buckets ...]}."""
import json
import sys

from features import features, vector_key

FORMS = ["the", "Kazakhstan", "U.S.", "$", "8.5", "C5+1", "16–18", "n't", "’s", "Łódź", "TOKAYEV", "e-mail", "İstanbul", "ΟΔΟΣ", "straße", "ǅ", "北京", "😀", "a", "--", "www.x.org/a?b=1", "1,250,000", "re-export", "ı"]

with open(sys.argv[1], "w", encoding="utf-8") as out:
    rows = [f" {json.dumps(form)}: {json.dumps([vector_key(form), *features(form)])}" for form in FORMS]
    out.write("{\n" + ",\n".join(rows) + "\n}\n")
