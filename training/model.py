"""The network: GloVe and hashed features, BiLSTM layers, biaffine heads and relations, linear heads for tags, lemmas and names."""
import torch
from torch import nn

from features import FEATURES

FEATURE_SIZE = 32
LAYERS = 3
HIDDEN = 288
ARC = 256
LABEL = 80


class Network(nn.Module):
    def __init__(self, vectors, sizes, layers=LAYERS, hidden=HIDDEN, dropout=0.33):
        """vectors: float [words + 1, 100]; sizes: classes of each head by name; hidden: units of one direction of a layer."""
        super().__init__()
        self.register_buffer("vectors", vectors)
        self.tables = nn.ModuleList(nn.Embedding(n, FEATURE_SIZE) for _, n in FEATURES)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        width = vectors.shape[1] + FEATURE_SIZE * len(FEATURES)
        widths = [width] + [2 * hidden] * (layers - 1)
        self.lstms = nn.ModuleList(nn.LSTM(w, hidden, bidirectional=True, batch_first=True) for w in widths)
        for lstm in self.lstms:
            for name, weight in lstm.named_parameters():
                if "weight_hh" in name:
                    for gate in weight.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "bias_hh" in name:
                    nn.init.zeros_(weight)
        self.arc_dep = nn.Linear(2 * hidden, ARC)
        self.arc_head = nn.Linear(2 * hidden, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc = nn.Linear(ARC + 1, ARC, bias=False)
        nn.init.zeros_(self.arc.weight)
        self.label_dep = nn.Linear(2 * hidden, LABEL)
        self.label_head = nn.Linear(2 * hidden, LABEL)
        self.label_root = nn.Parameter(torch.randn(LABEL) * 0.1)
        self.label = nn.Parameter(torch.zeros(LABEL + 1, sizes["deprel"] * (LABEL + 1)))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * hidden, sizes[name]) for name in ("upos", "xpos", "feats", "lemma", "name")})
        self.dropout = dropout

    def drop(self, x):
        """Dropout with one mask for all words of a sentence."""
        if not self.training:
            return x
        mask = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.dropout
        return x * mask / (1 - self.dropout)

    def inputs(self, words, features):
        """Vectors and hashed features beside each other, as the first layer sees them: [batch, length, 388]."""
        return torch.cat([self.vectors[words], *(table(features[..., i]) for i, table in enumerate(self.tables))], -1)

    def encode(self, words, features):
        """words: [batch, length]; features: [batch, length, 9]. Sentences of a batch have one length."""
        glove = self.vectors[words]
        hashed = [table(features[..., i]) for i, table in enumerate(self.tables)]
        if self.training:
            # a word's vector is missing at times, its own bucket more often: the other features must do then
            missing = torch.tensor([0.1, *[0.03] * (len(hashed) - 1), 0.2], device=words.device)
            seen = torch.rand(len(missing), *words.shape, 1, device=words.device) >= missing.view(-1, 1, 1, 1)
            glove, *hashed = [part * there for part, there in zip([glove, *hashed], seen)]
        x = self.drop(torch.cat([glove, *hashed], -1))
        for lstm in self.lstms:
            x = self.drop(lstm(x)[0])
        return x

    def arcs(self, h):
        """Scores [batch, dependent, head]; head 0 is the root, a word's own column is shut."""
        dep = self.drop(nn.functional.leaky_relu(self.arc_dep(h), 0.1))
        head = self.drop(nn.functional.leaky_relu(self.arc_head(h), 0.1))
        head = torch.cat([self.arc_root.expand(h.shape[0], 1, -1), head], 1)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        scores = self.arc(dep) @ head.transpose(1, 2)
        length = h.shape[1]
        own = torch.eye(length, length + 1, device=h.device).roll(1, 1).bool()
        return scores.masked_fill(own, -1e4)

    def labels(self, h, heads):
        """Scores [batch, length, relations] for one head a word; heads: [batch, length], 0 is the root."""
        dep = self.drop(nn.functional.leaky_relu(self.label_dep(h), 0.1))
        head = self.drop(nn.functional.leaky_relu(self.label_head(h), 0.1))
        head = torch.cat([self.label_root.expand(h.shape[0], 1, -1), head], 1)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        one = torch.ones_like(dep[..., :1])
        mixed = torch.cat([dep, one], -1) @ self.label
        mixed = mixed.view(*heads.shape, -1, LABEL + 1)
        return (mixed @ torch.cat([head, one], -1).unsqueeze(-1)).squeeze(-1)
