"""Made sentences with names: templates filled from lists of names, and sentences of a treebank with other names in the places of their own."""
import treebank


class Namer:
    """Makes names from the lists of lists.ts and from patterns of organisations' names."""

    def __init__(self, lists, patterns, rng):
        self.lists, self.rng = lists, rng
        self.patterns = [line.split() for line in read_lines(patterns)]

    def of(self, key):
        """Words of a name. key: "P" a person, "S" a surname, "F" a first name, "O" an organisation, "L" a place."""
        if key == "P" and self.rng.random() < 0.7:
            return self.of("F") + (["A."] if self.rng.random() < 0.1 else []) + self.of("S")
        if key == "O" and self.rng.random() < 0.4:
            return [word for part in self.rng.choice(self.patterns) for word in (self.of(part[1]) if part[0] == "{" else [part])]
        return self.rng.choice(self.lists[key]).split(" ")

    def person(self, words):
        return self.of("P") if words > 1 else self.of(self.rng.choice("FS"))


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [line for line in lines if not line.startswith("#")]


def tagged(name, kind):
    return ["B-" + kind] + ["I-" + kind] * (len(name) - 1)


def from_templates(namer, path, count):
    """Made sentences: a template's places filled with names."""
    templates = [line.split() for line in read_lines(path)]
    kinds = {"{P}": "PER", "{S}": "PER", "{O}": "ORG", "{L}": "LOC"}
    result = []
    for _ in range(count):
        sentence = treebank.Sentence(names=[])
        for word in namer.rng.choice(templates):
            name = namer.of(word[1]) if word in kinds else [word]
            sentence.forms += name
            sentence.names += tagged(name, kinds[word]) if word in kinds else ["O"]
        result.append(sentence)
    return result


def renamed(namer, data, tags, count):
    """Sentences of the treebank with other names of the same type in the same places. tags: of each sentence, None where a word's is in doubt."""
    named = [(s, t) for s, t in zip(data, tags) if any(tag not in ("O", None) for tag in t)]
    result = []
    for s, t in namer.rng.choices(named, k=count):
        sentence, i = treebank.Sentence(names=[]), 0
        while i < len(s):
            if t[i] in ("O", None):
                sentence.forms.append(s.forms[i])
                sentence.names.append(t[i])
                i += 1
                continue
            kind, last = t[i][2:], i + 1
            while last < len(s) and t[last] == "I-" + kind:
                last += 1
            name = {"PER": lambda: namer.person(last - i), "ORG": lambda: namer.of("O"), "LOC": lambda: namer.of("L")}[kind]()
            sentence.forms += name
            sentence.names += tagged(name, kind)
            i = last
        result.append(sentence)
    return result
