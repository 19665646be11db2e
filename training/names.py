"""Trains the head for names on the finished encoder, which stays as it is. In: a treebank folder, WORK of train.py. Out: WORK/names.pt.

Round one learns GUM's named entities. EWT's training trees have no types, but they show where names begin and end: round one's odds are summed over
all places where the same name stands, and round two learns GUM and EWT with these silver types; round three with those of round two. Names of lists stand in made sentences and, in place of
their own, in sentences of GUM. UNER's annotation of EWT dev is not learned: it tells at the end what the head is worth.
"""
import argparse
import json
import os
import random

import numpy as np
import torch

import treebank
from encoder import open_network, open_work
from made_names import Namer, from_templates, renamed
from name_head import IGNORE, INDEX, KINDS, decode, encode, fit, lessons, membership, odds_of, score


def chunks(s):
    """(first, last) of the names that the gold tree shows: neighbouring PROPN words tied by flat, compound, amod or "of"."""
    found, i = [], 0
    while i < len(s):
        if s.upos[i] != "PROPN":
            i += 1
            continue
        last = i
        for k in range(i + 1, len(s)):
            joined = s.lemmas[k - 1] in ("of", "the", "&")
            pairs = [pair for n in range(i, last + 1) for pair in ((n, k), (k, n))]
            if s.upos[k] == "PROPN" and any(treebank.is_name_part(s, a, b, joined) for a, b in pairs):
                last = k
            elif k > last + 2 or not (s.lemmas[k] in ("of", "the", "&") or s.xpos[k] == "HYPH"):
                break
        found.append((i, last))
        i = last + 1
    return found


# last words of names that tell the type, and titles before persons
ORG_WORDS = set("""inc inc. corp corp. corporation ltd ltd. llc llp plc co. company group bank university college institute committee ministry
department agency association council commission party airlines airways energy foundation union federation times post news court senate congress
parliament army navy police services systems partners club school hospital church league organization society center administration office board
authority""".split())
LOC_WORDS = set("""river lake street st. road avenue county city island islands mountain mountains valley sea ocean bay beach park coast peninsula
desert airport province state states republic""".split())
PERSON_TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. president minister senator sen. gen. general judge king prince queen pope sheikh secretary
colonel col. captain professor prof. rabbi imam ayatollah governor gov. congressman""".split())


def prior(s, first, last, lists):
    """Index of KINDS where the words themselves tell the type, else None."""
    key = " ".join(s.forms[first:last + 1]).lower()
    if key in lists:
        return lists[key]
    if s.forms[last].lower() in ORG_WORDS and last > first:
        return 1
    if s.forms[last].lower() in LOC_WORDS and last > first:
        return 2
    titled = any(s.deprels[i] == "nmod:desc" and first <= s.heads[i] - 1 <= last and s.xpos[i] == "NNP" for i in range(first))
    return 0 if titled or first > 0 and s.forms[first - 1].lower() in PERSON_TITLES else None


def silver(head, rows, data, lists):
    """Tags for EWT's training sentences; a name whose type is in doubt is left out of the loss."""
    known = {name.lower(): n for n, key in ((0, "P"), (1, "O"), (2, "L")) for name in lists[key]}
    heard, places = {}, []
    for n, (odds, s) in enumerate(zip(map(torch.from_numpy, odds_of(head, rows)), data)):
        for first, last in chunks(s):
            kinds = []
            for kind in KINDS:
                kinds.append(odds[first, INDEX["B-" + kind]] + sum(odds[i, INDEX["I-" + kind]] for i in range(first + 1, last + 1)))
            kinds.append(odds[first:last + 1, 0].sum())
            p = torch.softmax(torch.stack(kinds), 0).numpy()
            told = prior(s, first, last, known)
            if told is not None:
                p = np.eye(4)[told]
            key = " ".join(s.forms[first:last + 1]).lower()
            heard.setdefault(key, []).append(p)
            places.append((n, first, last, key, p))
    tags = [np.zeros(len(s), np.int64) for s in data]
    count = {k: 0 for k in (*KINDS, "O", "doubt")}
    for n, first, last, key, p in places:
        mean = np.mean(heard[key], 0)
        best = int(np.argmax(mean + 0.5 * p))
        if best == 3 and mean[3] > 0.6:
            count["O"] += 1
        elif best == 3 or mean[best] + 0.5 * p[best] < 0.9:
            tags[n][first:last + 1] = IGNORE
            count["doubt"] += 1
        else:
            count[KINDS[best]] += 1
            tags[n][first] = INDEX["B-" + KINDS[best]]
            tags[n][first + 1:last + 1] = INDEX["I-" + KINDS[best]]
    print("silver", count, flush=True)
    return tags


def marks_of(net, rows, tables):
    """Which words the network takes for punctuation."""
    mark = tables["upos"].index("PUNCT")
    head = net.heads["upos"]
    with torch.no_grad():
        return [(head(row[:, :head.in_features].float()).argmax(-1) == mark).tolist() for row in rows]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work", help="with lists.json of lists.ts")
    parser.add_argument("name", help="of the network in WORK whose encoder is read")
    parser.add_argument("--trees", help="CoNLL-U of sentences.ts: more places of names, typed as those of EWT are")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--made", type=int, default=1500)
    parser.add_argument("--renamed", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=2, help="times that EWT's names are typed by the head before")
    options = parser.parse_args()
    torch.set_num_threads(1)
    here = os.path.dirname(os.path.abspath(__file__))
    tables, encoder, vectors = open_work(options.work)
    net = open_network(f"{options.work}/{options.name}.pt", tables, vectors)
    gum = treebank.read(f"{options.treebank}/en_gum-train.conllu", True)
    untyped = treebank.read(f"{options.treebank}/en_ewt-train.conllu") + (treebank.read(options.trees) if options.trees else [])
    with open(f"{options.work}/lists.json", encoding="utf-8") as file:
        lists = json.load(file)
    member = membership(lists, encoder.rows)
    encoded = lambda data: encode(net, data, encoder, torch.from_numpy(member).float())
    rng = random.Random(options.seed)
    namer = Namer(lists, f"{here}/name_patterns.txt", random.Random(options.seed))
    extra = from_templates(namer, f"{here}/name_templates.txt", options.made) + renamed(namer, gum, [s.names for s in gum], options.renamed)
    typed = []
    for data, weight in ((gum, 1.0), (extra, 0.3)):
        typed += lessons(data, encoded(data), [[INDEX[t] for t in s.names] for s in data], weight, rng)
    rows = encoded(untyped)
    head, known = fit(typed, options.epochs, options.seed), typed
    for _ in range(options.rounds):
        known = typed + lessons(untyped, rows, silver(head, rows, untyped, lists), 0.7, rng)
        head = fit(known, options.epochs, options.seed)

    dev = treebank.read_names(f"{options.treebank}/en_ewt-ner-dev.iob2")
    rows = encoded(dev)
    marks = marks_of(net, rows, tables)
    print("UNER, EWT dev", score(dev, decode(dev, odds_of(head, rows), marks), options.treebank, options.work), flush=True)
    torch.save({**head.state_dict(), "member": torch.from_numpy(member)}, f"{options.work}/names.pt")


if __name__ == "__main__":
    main()
