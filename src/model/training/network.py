"""The tagger's network in PyTorch; `kernels` of `src/model` do the same in integers.

Rows are tokens with a boundary row before each sentence and after the last. A word is its vector and the sum of its
spelling rows, through one layer; its place adds context bits. Three convolutions of three rows follow, with a
pooled row between: for every word that the document has several times, the greatest of each number over its places.
"""

import torch
from torch import nn

from labels import TAGS

SPELLING_ROWS = 1 << 14
CONTEXT_BITS = 31


class Network(nn.Module):
    def __init__(self, vectors, width=96, vector_width=64, spelling_width=64, dilations=(1, 2, 1)):
        super().__init__()
        self.width = width
        self.dilations = dilations
        self.register_buffer("vectors", vectors, persistent=False)
        self.vector_projection = nn.Linear(vectors.shape[1], vector_width, bias=False)
        self.spelling = nn.EmbeddingBag(SPELLING_ROWS, spelling_width, mode="sum")
        nn.init.normal_(self.spelling.weight, std=0.1)
        self.word = nn.Linear(vector_width + spelling_width, width)
        self.context = nn.Linear(CONTEXT_BITS, width, bias=False)
        self.boundary = nn.Parameter(torch.randn(width) * 0.1)
        self.convolutions = nn.ModuleList([nn.Linear(3 * width, width) for _ in dilations])
        self.pooled = nn.Linear(width, width, bias=False)
        self.scores = nn.Linear(width, len(TAGS))
        self.transitions = None
        self.dropout = nn.Dropout(0.2)

    def word_rows(self, vector_rows, spelling, offsets, spelling_weights=None):
        """One row a word. `vector_rows` is the number of the vector; the last vector is zero."""
        vector = self.vector_projection(self.vectors[vector_rows])
        hashed = self.spelling(spelling, offsets, per_sample_weights=spelling_weights)
        return torch.relu(self.word(torch.cat([vector, self.dropout(hashed)], dim=1)))

    def convolve(self, layer, rows, extra=None):
        """A convolution over a row, the one `dilation` before and the one `dilation` after, added to the row."""
        d = self.dilations[layer]
        padded = nn.functional.pad(rows, (0, 0, d, d))
        count = rows.shape[0]
        window = torch.cat([padded[0:count], padded[d : d + count], padded[2 * d : 2 * d + count]], dim=1)
        value = self.convolutions[layer](window)
        return rows + torch.relu(value if extra is None else value + extra)

    def forward(self, words, context, boundary, groups, group_count):
        """
        words: rows of `word_rows` a row of the text; context: bits a row; boundary: where a boundary row stands;
        groups: number of the word's group a row, `group_count` where it has none.
        """
        rows = words + self.context(context)
        rows = torch.where(boundary[:, None], self.boundary[None, :], rows)
        rows = self.dropout(rows)
        rows = self.dropout(self.convolve(0, rows))
        rows = self.dropout(self.convolve(1, rows))
        index = groups[:, None].expand(-1, self.width)
        pool = torch.zeros(group_count + 1, self.width).scatter_reduce(0, index, rows, "amax", include_self=True)
        pool = torch.cat([pool[:group_count], torch.zeros(1, self.width)])
        rows = self.dropout(self.convolve(2, rows, self.pooled(pool[groups])))
        return self.scores(rows)
