"""What a group of teachers says of sentences without trees. In: WORK, a file of sentences (forms parted by tabs), and on standard input the names of the
networks, read when the sentences are: they may still be in training. Out: soft labels in batches of one length, the mean of the teachers'
distributions over heads, relations (for the head most of them choose), tags and names.
"""
import argparse
import random
import sys

import numpy as np
import torch
from torch.nn.functional import softmax

from encoder import CHANGES, TAGS, of_one_length, open_network, open_work

LONGEST = 70


def read(path, encoder, rng):
    """Forms as arrays. 4 % of the sentences are in another case: headlines."""
    result = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            forms = line.rstrip("\n").split("\t")
            if not 3 <= len(forms) <= LONGEST or "" in forms:
                continue
            if rng.random() < 0.04:
                forms = list(map(rng.choice(CHANGES), forms))
            result.append((encoder.forms(forms),))
    return result


@torch.no_grad()
def targets(nets, ids):
    """ids: [batch, length, 10]."""
    states = [net.encode(ids[..., 0], ids[..., 1:]) for net in nets]
    mean = lambda scores: sum(softmax(s.float(), -1) for s in scores) / len(nets)
    arcs = mean(net.arcs(h) for net, h in zip(nets, states))
    heads = arcs.argmax(-1)
    deprel = mean(net.labels(h, heads) for net, h in zip(nets, states))
    tags = {name: mean(net.heads[name](h) for net, h in zip(nets, states)).half() for name in TAGS}
    return {"ids": ids.int(), "arcs": arcs.half(), "heads": heads.short(), "deprel": deprel.half(), **tags}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("sentences")
    parser.add_argument("out")
    parser.add_argument("--words", type=int, default=2400, help="of a batch")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    rng = random.Random(options.seed)
    tables, encoder, vectors = open_work(options.work)
    groups = of_one_length(read(options.sentences, encoder, rng), rng, options.words)
    nets = [open_network(f"{options.work}/{name}.pt", tables, vectors).to(device) for name in sys.stdin.read().split()]
    made = [targets(nets, torch.from_numpy(np.stack([item for (item,) in group])).to(device)) for group in groups]
    torch.save(made, options.out)
    print("targets", len(made), "batches", sum(b["ids"].shape[0] * b["ids"].shape[1] for b in made), "words", flush=True)


if __name__ == "__main__":
    main()
