"""The network: GloVe and hashed features, two BiLSTM layers, biaffine heads and relations, linear heads for tags, lemmas and names."""
import torch
from torch import nn

from features import FEATURES

FEATURE_SIZE = 32
HIDDEN = 256
ARC = 256
LABEL = 80


class Network(nn.Module):
    def __init__(self, vectors, sizes):
        """vectors: float [words + 1, 100]; sizes: classes of each head by name."""
        super().__init__()
        self.register_buffer("vectors", vectors)
        self.tables = nn.ModuleList(nn.Embedding(n, FEATURE_SIZE) for _, n in FEATURES)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        width = vectors.shape[1] + FEATURE_SIZE * len(FEATURES)
        self.lstm1 = nn.LSTM(width, HIDDEN, bidirectional=True, batch_first=True)
        self.lstm2 = nn.LSTM(2 * HIDDEN, HIDDEN, bidirectional=True, batch_first=True)
        for lstm in (self.lstm1, self.lstm2):
            for name, weight in lstm.named_parameters():
                if "weight_hh" in name:
                    for gate in weight.chunk(4):
                        nn.init.orthogonal_(gate)
                elif "bias_hh" in name:
                    nn.init.zeros_(weight)
        self.arc_dep = nn.Linear(2 * HIDDEN, ARC)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc = nn.Linear(ARC + 1, ARC, bias=False)
        nn.init.zeros_(self.arc.weight)
        self.label_dep = nn.Linear(2 * HIDDEN, LABEL)
        self.label_head = nn.Linear(2 * HIDDEN, LABEL)
        self.label_root = nn.Parameter(torch.randn(LABEL) * 0.1)
        self.label = nn.Parameter(torch.zeros(LABEL + 1, sizes["deprel"] * (LABEL + 1)))
        self.heads = nn.ModuleDict({name: nn.Linear(2 * HIDDEN, sizes[name]) for name in ("upos", "xpos", "feats", "lemma", "name")})
        self.dropout = 0.33

    def drop(self, x):
        """Dropout with one mask for all words of a sentence."""
        if not self.training:
            return x
        mask = torch.rand(x.shape[0], 1, x.shape[2]) >= self.dropout
        return x * mask / (1 - self.dropout)

    def inputs(self, words, features):
        """Vectors and hashed features beside each other, as the first layer sees them: [batch, length, 388]."""
        return torch.cat([self.vectors[words], *(table(features[..., i]) for i, table in enumerate(self.tables))], -1)

    def encode(self, words, features):
        """words: [batch, length]; features: [batch, length, 9]. Sentences of a batch have one length."""
        glove = self.vectors[words]
        hashed = [table(features[..., i]) for i, table in enumerate(self.tables)]
        if self.training:
            glove = glove * (torch.rand(words.shape) >= 0.1).unsqueeze(-1)
            hashed[-1] = hashed[-1] * (torch.rand(words.shape) >= 0.2).unsqueeze(-1)
            hashed[:-1] = [h * (torch.rand(words.shape) >= 0.03).unsqueeze(-1) for h in hashed[:-1]]
        x = self.drop(torch.cat([glove, *hashed], -1))
        x = self.drop(self.lstm1(x)[0])
        return self.drop(self.lstm2(x)[0])

    def arcs(self, h):
        """Scores [batch, dependent, head]; head 0 is the root, a word's own column is shut."""
        dep = self.drop(nn.functional.leaky_relu(self.arc_dep(h), 0.1))
        head = self.drop(nn.functional.leaky_relu(self.arc_head(h), 0.1))
        head = torch.cat([self.arc_root.expand(h.shape[0], 1, -1), head], 1)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        scores = self.arc(dep) @ head.transpose(1, 2)
        length = h.shape[1]
        own = torch.eye(length, length + 1).roll(1, 1).bool()
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
