"""Lemmas as edit scripts "<case>|<cut>|<add>": case k keeps, l lowers, t capitalises; then `cut` characters go and `add` comes.

"studies" -> "study" is "l|3|y"; "Astana" -> "Astana" is "k|0|". src/language/lemma.ts applies them.
"""


def recase(form, case):
    if case == "l":
        return form.lower()
    if case == "t":
        return form[:1].upper() + form[1:].lower()
    return form


def script(form, lemma):
    best = None
    for case in "lkt":
        base = recase(form, case)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        cost = len(base) - common + len(lemma) - common
        if best is None or cost < best[0]:
            best = (cost, f"{case}|{len(base) - common}|{lemma[common:]}")
    return best[1]


def apply(form, edit):
    case, cut, add = edit.split("|", 2)
    base = recase(form, case)
    return base[:len(base) - int(cut)] + add if int(cut) <= len(base) else form


SILENT = {"be", "do", "get", "go", "have"}


def irregular_verbs(path):
    """Rows "<lemma> <past> <participle>", forms parted by commas. Out: {(form, "VERB"): lemma}, the -s and -ing forms left to the scripts."""
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            lemma, *forms = line.split()
            for form in ",".join(forms).split(","):
                if form != lemma and lemma not in SILENT:
                    found.setdefault((form, "VERB"), lemma)
    return found


def lexicon(sentences, irregular, least_share=0.95):
    """{(lower-case form, upos): lemma} of common words: those of the treebank that have one lemma and are inflected or look so, and irregular verbs."""
    seen = {}
    for s in sentences:
        for form, upos, lemma in zip(s.forms, s.upos, s.lemmas):
            if upos != "PROPN" and form.isalpha():
                count = seen.setdefault((form.lower(), upos), {})
                count[lemma] = count.get(lemma, 0) + 1
    known = dict(irregular)
    for (form, upos), count in seen.items():
        lemma, most = max(count.items(), key=lambda e: (e[1], e[0]))
        inflected = lemma != form or form.endswith(("s", "ed", "ing", "er", "est"))
        if inflected and most >= least_share * sum(count.values()) and (form, upos) not in known and (most > 1 or lemma.islower()):
            known[form, upos] = lemma
    return known


def general(sentences, scripts, least_forms=6, least_words=200):
    """Indices of the scripts that may be used for unknown words: seen with several forms, or very often (clitics)."""
    forms, words = {}, {}
    for s in sentences:
        for form, lemma in zip(s.forms, s.lemmas):
            edit = script(form, lemma)
            forms.setdefault(edit, set()).add(form.lower())
            words[edit] = words.get(edit, 0) + 1
    return [i for i, edit in enumerate(scripts) if len(forms.get(edit, ())) >= least_forms or words.get(edit, 0) >= least_words]
