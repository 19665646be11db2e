"""Trains the splitter: where sentences end, with or without a full stop. In: WORK of train.py (vectors, words) with ewt-train.jsonl and
gum-train.jsonl of tokens.ts. Out: OUT/sentences.json, which src/language/splitter.ts reads; there stands how it decides, and here the same.

A tenth of EWT's paragraphs can be held out (--hold), to choose what is chosen by hand (epochs, sizes) without a look at the dev files.
"""
import argparse
import base64
import json
import random
import re

import numpy as np
import torch
from torch import nn

from features import FEATURES, features, vector_key

TABLES = [("word", 4096), ("suffix3", 2048), ("shape", 1024)]
CLASSES = 255  # a byte, 0 for a word without a vector
GROUPINGS = [slice(0, 100), slice(0, 50), slice(50, 100)]  # the parts of the vectors that are grouped
EMBEDDING, HIDDEN, WIDE = 24, 32, 24
REACH, BEFORE, BEHIND, HORIZON = 2, 3, 4, 12
SINCE, LEFT = [1, 2, 3, 5, 8, 15, 30], [1, 2, 4, 8]
# odds above which a sentence ends. Where punctuation says nothing, one is surer than even odds; where it says so, it is nearly always believed: news is
# printed with more care than what EWT holds. On the tenth held out, 0.6 and 1 are equally good
LEAST = {"stopped": -8, "unstopped": 1.0}
SIGNS = 11 + len(SINCE) + 1 + len(LEFT) + 1 + 1

CLOSER = re.compile(r"^(?:[\"”’»)\]]|''|’’)$")
NUMBER = re.compile(r"^(?:\d{1,2}|[^\W\d_])$")
TERMINAL = re.compile(r"^(?:\.|…|\.{2,}|\.?[!?]+)$")


def grouped(matrix, seed, rounds=12):
    """k-means: a class from 0 on for each row."""
    rng = np.random.default_rng(seed)
    centres = matrix[rng.choice(len(matrix), CLASSES, replace=False)]
    for _ in range(rounds):
        nearest = np.concatenate([((centres ** 2).sum(1) - 2 * part @ centres.T).argmin(1) for part in np.array_split(matrix, 20)])
        for k in range(CLASSES):
            if (nearest == k).any():
                centres[k] = matrix[nearest == k].mean(0)
    return nearest


def classes_of(stored):
    """[words, groupings], from 1 on."""
    matrix = (stored["matrix"].astype(np.float32) * stored["scale"])[1:]
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-6)
    return np.stack([grouped(np.ascontiguousarray(matrix[:, part]), seed) + 1 for seed, part in enumerate(GROUPINGS)], 1)


class Paragraph:
    def __init__(self, row, ids_of):
        self.forms, self.gaps, self.ends, self.stops = row["forms"], row["gaps"], row["ends"], row["stops"]
        self.ids = torch.tensor([ids_of(form) for form in self.forms])
        self.before = torch.tensor(self.gaps, dtype=torch.float32)
        self.places = [i for i in range(len(self.forms) - 1) if self.may_end(i)]
        self.enclosures()
        self.plain = {i: self.plain_signs(i) for i in self.places}
        self.gold = torch.tensor([float(self.ends[i]) for i in self.places])

    def may_end(self, i):
        following, gap = self.forms[i + 1], self.gaps[i + 1]
        if TERMINAL.match(self.forms[i]):
            return bool(gap) or following[0].isalpha()
        if not gap or following in (",", ".", ";", ":", ")", "?", "!"):
            return False
        return self.forms[i] not in (":", ";") and not (following[0].islower() and all(c.isalpha() or c in "'’-" for c in following))

    def enclosures(self):
        self.quoted, self.bracketed, quoted, depth = [], [], False, 0
        for form in self.forms:
            quoted = not quoted if form == '"' else form in "“«" or quoted and form not in "”»"
            depth = depth + 1 if form in "([" else max(0, depth - 1) if form in ")]" else depth
            self.quoted.append(quoted)
            self.bracketed.append(depth > 0)

    def plain_signs(self, i):
        form, following = self.forms[i], self.forms[i + 1]
        first = following[0]
        dotted = len(form) > 1 and form[-1] == "." and form[-2].isalpha()
        signs = [self.stops[i], TERMINAL.match(form), dotted, CLOSER.match(form), first.isupper(), first.islower(), first.isdigit(),
                 not first.isalnum(), self.gaps[i + 1], self.quoted[i], self.bracketed[i]]
        return [float(bool(sign)) for sign in signs]

    def signs(self, i, start):
        kind = lambda value, edges: [float(k == next((n for n, e in enumerate(edges) if value <= e), len(edges))) for k in range(len(edges) + 1)]
        return self.plain[i] + kind(i + 1 - start, SINCE) + kind(len(self.forms) - 1 - i, LEFT) + [float(start == 0)]


class Splitter(nn.Module):
    def __init__(self):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(n, EMBEDDING) for _, n in TABLES] + [nn.Embedding(CLASSES + 1, EMBEDDING) for _ in GROUPINGS])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.2)
        self.near = nn.Linear((2 * REACH + 1) * (EMBEDDING + 1), HIDDEN)
        self.wide = nn.Linear((BEFORE + BEHIND + 3) * HIDDEN + SIGNS, WIDE)
        self.out = nn.Linear(WIDE, 1)
        self.dropout = nn.Dropout(0.25)

    def embeddings(self, ids):
        parts = [table(ids[:, i]) for i, table in enumerate(self.tables)]
        if self.training:  # forms, endings and classes are hidden now and then, so that none is relied on alone
            keep = lambda share: torch.rand(len(ids), 1) > share
            vector = keep(0.1)
            parts = [parts[0] * keep(0.25), parts[1] * keep(0.1), parts[2], *(part * vector for part in parts[len(TABLES):])]
        return sum(parts)

    def states(self, paragraph):
        x = torch.cat([self.embeddings(paragraph.ids), paragraph.before[:, None]], 1)
        edge = torch.zeros(REACH, x.shape[1])
        x, size = torch.cat([edge, x, edge]), len(x)
        return torch.relu(self.near(self.dropout(torch.cat([x[k:k + size] for k in range(2 * REACH + 1)], 1))))

    def around(self, states, places):
        padded = torch.cat([torch.zeros(BEFORE, HIDDEN), states, torch.zeros(HORIZON, HIDDEN)])
        behind = torch.stack([padded[places + BEFORE + k] for k in range(1, HORIZON + 1)]).max(0)[0]
        return torch.cat([padded[places + BEFORE + k] for k in range(-BEFORE, BEHIND + 1)] + [behind], 1)

    def score(self, x):
        return self.out(self.dropout(torch.relu(self.wide(self.dropout(x)))))[:, 0]


def is_item_head(forms, start, i):
    if i > start:
        return i == start + 1 and forms[i] in (".", ")") and bool(NUMBER.match(forms[start]))
    return forms[i] in "-–—•*·" or bool(NUMBER.match(forms[i]))


def without_commas(row):
    """The same paragraph with no comma: an adverbial at the head of a sentence ("On 4 May the ministers met") is no line of its own."""
    kept = [i for i, form in enumerate(row["forms"]) if form != "," or row["ends"][i]]
    return {key: [values[i] for i in kept] for key, values in row.items()}


def loss_of(net, paragraphs, rng):
    """What came before is taken from the treebank; a tenth of its ends are left out there, as they will be missed."""
    odds, gold = [], []
    for paragraph in paragraphs:
        if not paragraph.places:
            continue
        states, size = net.states(paragraph), len(paragraph.forms)
        starts, since, start = [0] * size, [], 0
        for end in [i for i in range(size - 1) if paragraph.ends[i] and rng.random() > 0.1] + [size - 1]:
            since.append(torch.cummax(states[start:end + 1], 0)[0])
            starts[start:end + 1] = [start] * (end + 1 - start)
            start = end + 1
        places = torch.tensor(paragraph.places)
        signs = torch.tensor([paragraph.signs(i, starts[i]) for i in paragraph.places])
        odds.append(net.score(torch.cat([net.around(states, places), torch.cat(since)[places], signs], 1)))
        gold.append(paragraph.gold)
    return nn.functional.binary_cross_entropy_with_logits(torch.cat(odds), torch.cat(gold)) if odds else None


@torch.no_grad()
def decode(net, paragraph):
    """Indices behind which a sentence ends, from left to right."""
    ends, start, seen, since = [], 0, 0, torch.zeros(HIDDEN)
    if paragraph.places:
        states = net.states(paragraph)
        around = net.around(states, torch.tensor(paragraph.places))
        for n, i in enumerate(paragraph.places):
            since = torch.cat([since[None], states[seen:i + 1]]).max(0)[0]
            seen = i + 1
            least = LEAST["stopped" if paragraph.stops[i] else "unstopped"]
            if is_item_head(paragraph.forms, start, i):
                continue
            if net.score(torch.cat([around[n], since, torch.tensor(paragraph.signs(i, start))])[None]).item() > least:
                ends.append(i)
                start, since = i + 1, torch.zeros(HIDDEN)
    return [*ends, len(paragraph.forms) - 1]


def f1(net, paragraphs):
    """Of whole sentences, in percent."""
    net.eval()
    right = ours = gold = 0
    for paragraph in paragraphs:
        told = [i for i, end in enumerate(paragraph.ends[:-1]) if end] + [len(paragraph.forms) - 1]
        spans = [set(zip([-1, *ends], ends)) for ends in (told, decode(net, paragraph))]
        right, gold, ours = right + len(spans[0] & spans[1]), gold + len(spans[0]), ours + len(spans[1])
    net.train()
    return round(200 * right / max(1, gold + ours), 2)


def stored(value):
    value = value.detach().numpy()
    scale = float(np.abs(value).max() / 127)
    whole = np.clip(np.rint(value / scale), -127, 127).astype(np.int8)
    return {"columns": value.shape[1], "scale": scale, "values": base64.b64encode(whole.tobytes()).decode()}


def plain(value):
    return [round(float(v), 5) for v in value.detach().numpy().ravel()]


def write(net, classes, path):
    numbers = {name: i for i, (name, _) in enumerate(FEATURES)}
    tables = [{"feature": numbers[name], **stored(table.weight)} for (name, _), table in zip(TABLES, net.tables)]
    content = {
        "since": SINCE, "left": LEFT, "least": LEAST, "outBias": plain(net.out.bias)[0], "out": plain(net.out.weight), "nearBias": plain(net.near.bias),
        "wideBias": plain(net.wide.bias), "near": stored(net.near.weight.T), "wide": stored(net.wide.weight.T), "tables": tables,
        "groupings": [stored(table.weight) for table in list(net.tables)[len(TABLES):]], "classes": base64.b64encode(classes.astype(np.uint8).tobytes()).decode()}
    with open(path, "w", encoding="utf-8") as out:
        out.write("{\n" + ",\n".join(f" {json.dumps(k)}: {json.dumps(v)}" for k, v in content.items()) + "\n}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--hold", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    with open(f"{options.work}/vocabulary.json", encoding="utf-8") as file:
        index = {word: i for i, word in enumerate(json.load(file)["words"])}
    classes = classes_of(np.load(f"{options.work}/vectors.npz"))
    order, known = [next(i for i, (n, _) in enumerate(FEATURES) if n == name) for name, _ in TABLES], {}

    def ids_of(form):
        if form not in known:
            row, buckets = index.get(vector_key(form)), features(form)
            own = [0] * len(GROUPINGS) if row is None else classes[row].tolist()
            known[form] = [buckets[i] % size for i, (_, size) in zip(order, TABLES)] + own
        return known[form]

    def read(name):
        with open(f"{options.work}/{name}.jsonl", encoding="utf-8") as lines:
            return [row for row in map(json.loads, lines) if row["forms"]]

    is_held = lambda i: options.hold and i // 40 % 10 == 7
    ewt, gum = read("ewt-train"), read("gum-train")
    held = [Paragraph(row, ids_of) for i, row in enumerate(ewt) if is_held(i)]
    rows = [row for i, row in enumerate(ewt) if not is_held(i)] + gum
    rows += [without_commas(row) for row in rows if "," in row["forms"] and rng.random() < 0.5]
    data = [Paragraph(row, ids_of) for row in rows]
    net = Splitter()
    kept = {k: v.clone() for k, v in net.state_dict().items()}
    optimiser = torch.optim.Adam(net.parameters(), options.rate, weight_decay=1e-5)
    step, steps = 0, options.epochs * -(-len(data) // options.batch)
    for epoch in range(options.epochs):
        rng.shuffle(data)
        total = 0
        for at in range(0, len(data), options.batch):
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = options.rate * min(1, step / 100) * (0.03 + 0.97 * (1 - step / steps))
            loss = loss_of(net, data[at:at + options.batch], rng)
            if loss is None:
                continue
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
            keep = min(0.998, (1 + step) / (10 + step))
            for k, v in net.state_dict().items():
                kept[k].mul_(keep).add_(v, alpha=1 - keep)
        print(f"epoch {epoch + 1} loss {total * options.batch / len(data):.4f}", flush=True)
    net.load_state_dict(kept)
    if held:
        print("held out: F1", f1(net, held))
    write(net.eval(), classes, f"{options.out}/sentences.json")


if __name__ == "__main__":
    main()
