"""Trains a network, all heads together. In: a treebank folder, WORK of prepare.py, and for a student the soft labels of targets.py. Out: WORK/NAME.pt.

Weights that are kept are a running mean over the steps. Ends after --epochs, or, where a machine is lent by the minute, after --seconds.
"""
import argparse
import json
import math
import os
import random
import time
from collections import Counter

import torch
from torch.nn.functional import cross_entropy, log_softmax

import treebank
from encoder import DEPREL, HEAD, IGNORE, TAGS, batches, open_network, open_work, save_network
from model import HIDDEN, LAYERS, Network


def loss_of(net, ids, gold):
    h = net.encode(ids[..., 0], ids[..., 1:])
    arcs = net.arcs(h)
    total = cross_entropy(arcs.flatten(0, 1), gold[:, HEAD].flatten())
    total = total + cross_entropy(net.labels(h, gold[:, HEAD]).flatten(0, 1), gold[:, DEPREL].flatten(), ignore_index=IGNORE)
    for i, name in enumerate(TAGS):
        target = gold[:, i].flatten()
        known = target != IGNORE
        odds = cross_entropy(net.heads[name](h).flatten(0, 1), target, ignore_index=IGNORE, reduction="sum")
        total = total + 0.5 * odds / known.sum().clamp(min=1)
    return total


def soft_loss_of(net, batch):
    """Cross-entropy against the distributions of the teachers (Hinton et al. 2015): heads, relations of the teachers' head, tags, names."""
    ids = batch["ids"].long()
    h = net.encode(ids[..., 0], ids[..., 1:])
    against = lambda scores, target: -(target.float() * log_softmax(scores, -1)).sum(-1).mean()
    total = against(net.arcs(h), batch["arcs"]) + against(net.labels(h, batch["heads"].long()), batch["deprel"])
    for name in TAGS:
        total = total + 0.5 * against(net.heads[name](h), batch[name])
    return total


@torch.no_grad()
def evaluate(net, data, tables, device):
    """UAS, LAS (universal part), tags; greedy heads, gold tokens. In percent."""
    net.eval()
    base = torch.tensor([tables["universal"].index(r.split(":")[0]) for r in tables["deprel"]], device=device)
    right, words = Counter(), 0
    for ids, gold in batches(data, None, random.Random(0), 8000, False, device):
        h = net.encode(ids[..., 0], ids[..., 1:])
        heads = net.arcs(h).argmax(-1)
        labels = net.labels(h, heads).argmax(-1)
        ok = heads == gold[:, HEAD]
        right["uas"] += ok.sum().item()
        right["las"] += (ok & (base[labels] == base[gold[:, DEPREL].clamp(min=0)])).sum().item()
        for i, name in enumerate(TAGS):
            right[name] += (net.heads[name](h).argmax(-1) == gold[:, i]).sum().item()
        words += ok.numel()
    net.train()
    return {k: round(100 * v / words, 2) for k, v in right.items()}


@torch.no_grad()
def put(weights, values):
    for weight, value in zip(weights, values):
        weight.copy_(value)


def forever(make):
    while True:
        yield from make()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("treebank")
    parser.add_argument("work")
    parser.add_argument("name")
    parser.add_argument("--epochs", type=int, default=45)
    parser.add_argument("--seconds", type=float, help="ends then, whatever the epochs")
    parser.add_argument("--start", help="a network in WORK to go on from")
    parser.add_argument("--targets", help="soft labels of targets.py: one batch of them beside each of the treebank")
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument("--hidden", type=int, default=HIDDEN)
    parser.add_argument("--dropout", type=float, default=0.33)
    parser.add_argument("--batch", type=int, default=1200)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--every", type=float, default=60, help="seconds between evaluations")
    options = parser.parse_args()
    begun = time.time()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)

    tables, encoder, vectors = open_work(options.work)
    train = treebank.read(f"{options.treebank}/en_ewt-train.conllu") + treebank.read(f"{options.treebank}/en_gum-train.conllu", True)
    data = [(s, encoder.sentence(s)) for s in train]
    dev = {k: [(s, encoder.sentence(s)) for s in treebank.read(f"{options.treebank}/en_{k}-dev.conllu", k == "gum")] for k in ("ewt", "gum")}
    soft = torch.load(options.targets, map_location=device) if options.targets else None

    net = Network(vectors, {k: len(v) for k, v in tables.items()}, options.layers, options.hidden, options.dropout).to(device)
    if options.start:
        net.load_state_dict(open_network(f"{options.work}/{options.start}.pt", tables, vectors).state_dict())
    live = list(net.parameters())
    kept = [p.detach().clone() for p in live]
    optimiser = torch.optim.Adam(live, options.rate, betas=(0.9, 0.95), **({"fused": True} if device == "cuda" else {}))
    steps = len(batches(data, encoder, random.Random(0), options.batch, False)) * options.epochs
    print(options.name, "sentences", len(train), "steps", steps, "ready", round(time.time() - begun), {k: len(v) for k, v in tables.items()}, flush=True)
    queue = forever(lambda: batches(data, encoder, rng, options.batch, True, device))
    soft_queue = forever(lambda: rng.sample(soft, len(soft)))
    step, total, looked = 0, torch.zeros((), device=device), time.time()
    while True:
        done = min(1, max(step / steps, (time.time() - begun) / options.seconds if options.seconds else 0))
        if done == 1 or time.time() - looked > options.every:
            saved = [p.detach().clone() for p in live]
            put(live, kept)
            scores = {k: evaluate(net, d, tables, device) for k, d in dev.items()}
            save_network(net, net.state_dict(), f"{options.work}/{options.name}.new")
            os.replace(f"{options.work}/{options.name}.new", f"{options.work}/{options.name}.pt")
            put(live, saved)
            print(f"{options.name} step {step} loss {total.item() / max(1, step):.3f} seconds {time.time() - begun:.0f} {json.dumps(scores)}", flush=True)
            looked = time.time()
        if done == 1:
            return
        step += 1
        rate = options.rate * min(1, step / 200) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimiser.param_groups:
            group["lr"] = rate
        optimiser.zero_grad()
        loss = loss_of(net, *next(queue))
        loss.backward()
        if soft:
            soft_loss_of(net, next(soft_queue)).backward()
        torch.nn.utils.clip_grad_norm_(live, 5)
        optimiser.step()
        total += loss.detach()
        keep = min(0.999, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_mul_(kept, keep)
            torch._foreach_add_(kept, live, alpha=1 - keep)


if __name__ == "__main__":
    main()
