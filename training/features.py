"""Features of a word form: hashed bucket numbers, the same as src/language/features.ts gives.

In: a form, e.g. "Kazakhstan". Out: one bucket number per feature, in the order of FEATURES.
"""

# name, buckets. The order is the order of the model's tables.
FEATURES = [
    ("suffix1", 512),
    ("suffix2", 2048),
    ("suffix3", 6144),
    ("suffix4", 8192),
    ("prefix1", 512),
    ("prefix2", 2048),
    ("prefix3", 6144),
    ("shape", 1024),
    ("word", 20480),
]
OFFSET_BASIS = 2166136261
PRIME = 16777619
MASK = 0xFFFFFFFF


def units(text):
    """UTF-16 code units, as JavaScript's charCodeAt gives them."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def bucket(feature, codes):
    """FNV-1a over 16-bit units, begun with the feature's number; the high half is folded in before the remainder."""
    value = ((OFFSET_BASIS ^ feature) * PRIME) & MASK
    for code in codes:
        value = ((value ^ code) * PRIME) & MASK
    return (value ^ value >> 15) % FEATURES[feature][1]


def shape(form):
    """"U.S." -> "X.X.", "Kazakhstan" -> "Xxx", "$8.5bn" -> "$d.dxx": runs are cut to two."""
    out = []
    for code in units(form):
        char = chr(code)
        if "0" <= char <= "9":
            kind = ord("d")
        elif char.lower() != char:
            kind = ord("X")
        elif char.upper() != char:
            kind = ord("x")
        else:
            kind = code
        if len(out) < 2 or out[-1] != kind or out[-2] != kind:
            out.append(kind)
    return out


def features(form):
    lower = units(form.lower())
    size = len(lower)
    parts = [lower[max(0, size - n):] for n in (1, 2, 3, 4)]
    parts += [lower[:n] for n in (1, 2, 3)]
    parts += [shape(form), lower]
    return [bucket(i, part) for i, part in enumerate(parts)]


def vector_key(form):
    """The key of a form among the word vectors: lower case, ASCII digits as "#"."""
    return "".join("#" if "0" <= c <= "9" else c for c in form.lower())
