"""Reads CoNLL-U. Out: sentences of words (form, lemma, upos, xpos, feats, head, deprel) and, for GUM, BIO tags of names."""
import re
from dataclasses import dataclass, field

NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
NAME_TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
BRACKET = re.compile(r"\((?P<open>[^()-]+)-(?P<type>[a-z]+)[^()]*|(?P<close>[^()]+)?\)")


@dataclass
class Sentence:
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    misc: list = field(default_factory=list)
    names: list = None  # tags, or None where the file has none
    document: str = ""

    def __len__(self):
        return len(self.forms)


def read(path, with_names=False):
    """Heads are 1-based, 0 is the root. `with_names`: tags from MISC `Entity=`."""
    sentences, sentence, document = [], Sentence(), ""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line[14:]
            if not line:
                if sentence.forms:
                    sentence.document = document
                    sentences.append(sentence)
                sentence = Sentence()
                continue
            if line.startswith("#"):
                continue
            c = line.split("\t")
            if not c[0].isdigit():
                continue
            sentence.forms.append(c[1])
            sentence.lemmas.append(c[2])
            sentence.upos.append(c[3])
            sentence.xpos.append(c[4])
            sentence.feats.append(c[5])
            sentence.heads.append(int(c[6]))
            sentence.deprels.append(c[7])
            sentence.misc.append(c[9])
    if with_names:
        add_names(sentences)
    return sentences


def read_names(path):
    """Forms and names of an IOB file, whose columns are number, form, tag; documents are told apart."""
    sentences, document = [], ""
    with open(path, encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            lines = block.split("\n")
            document = next((line[14:] for line in lines if line.startswith("# newdoc id = ")), document)
            words = [line.split("\t") for line in lines if line[:1].isdigit()]
            if words:
                sentences.append(Sentence(forms=[w[1] for w in words], names=[w[2] for w in words], document=document))
    return sentences


def mentions(sentence):
    """(first, last, type) of every mention that begins and ends in the sentence."""
    stack, found = [], []
    for i, misc in enumerate(sentence.misc):
        for part in misc.split("|"):
            if not part.startswith("Entity="):
                continue
            for match in BRACKET.finditer(part[7:]):
                if match["open"]:
                    stack.append((match["open"], i, match["type"]))
                    continue
                for k in range(len(stack) - 1, -1, -1):
                    if match["close"] in (None, stack[k][0]):
                        _, first, kind = stack.pop(k)
                        found.append((first, i, kind))
                        break
    return found


def common_words(sentences):
    """Words that stand small inside sentences more often than capitalised: those a headline's capitals say nothing about."""
    small, capital = {}, {}
    for sentence in sentences:
        for form in sentence.forms[1:]:
            if form.isalpha():
                count = small if form == form.lower() else capital
                count[form.lower()] = count.get(form.lower(), 0) + 1
    return sorted(w for w, n in small.items() if n > capital.get(w, 0))


NAME_RELATIONS = {"flat", "compound", "nummod", "goeswith", "punct", "case", "det", "nmod", "amod", "conj", "cc"}


def is_name_part(sentence, i, top, joined=True):
    """Is word i tied to the head of the name by relations that stand inside names ("Bank of England")? `joined`: "and", "of" too."""
    while i != top:
        relation, head = sentence.deprels[i], sentence.heads[i] - 1
        base = relation.split(":")[0]
        if head < 0 or base not in NAME_RELATIONS or relation in ("nmod:desc", "nmod:poss", "nmod:unmarked"):
            return False
        if not joined and base not in ("flat", "compound", "punct", "nummod", "amod"):
            return False
        if base in ("nmod", "conj") and sentence.upos[i] != "PROPN":
            return False
        if base == "amod" and not sentence.xpos[i].startswith("NNP") and not sentence.forms[i][:1].isupper():
            return False
        if base == "case" and sentence.lemmas[i] not in ("of", "for", "and", "de", "at", "the"):
            return False
        if base == "punct" and sentence.xpos[i] not in ("HYPH", "NFP", "."):
            return False
        i = head
    return True


def add_names(sentences):
    """A mention is a name where its head is PROPN; its span is cut to the words of the name. The longest name wins."""
    for sentence in sentences:
        sentence.names = ["O"] * len(sentence)
        for first, last, kind in sorted(mentions(sentence), key=lambda m: m[0] - m[1]):
            if kind not in NAME_TYPES:
                continue
            inside = range(first, last + 1)
            tops = [i for i in inside if not first <= sentence.heads[i] - 1 <= last]
            if not tops or sentence.upos[tops[0]] != "PROPN":
                continue
            top = tops[0]
            if kind == "person" and sentence.xpos[top] == "NNPS":
                continue
            start = end = top
            while start > first and is_name_part(sentence, start - 1, top, kind != "person"):
                start -= 1
            while end < last and is_name_part(sentence, end + 1, top, kind != "person"):
                end += 1
            while start < top and (sentence.upos[start] in ("DET", "PUNCT", "ADP", "CCONJ") or sentence.xpos[start] == "CD"):
                start += 1
            while end > top and sentence.upos[end] in ("PUNCT", "ADP", "DET", "CCONJ"):
                end -= 1
            if any(tag != "O" for tag in sentence.names[start:end + 1]):
                continue
            sentence.names[start] = "B-" + NAME_TYPES[kind]
            for i in range(start + 1, end + 1):
                sentence.names[i] = "I-" + NAME_TYPES[kind]
