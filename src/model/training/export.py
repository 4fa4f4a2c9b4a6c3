"""Writes a trained network as the bytes that `modelFile.ts` reads, in integers.

    python export.py WEIGHTS.pt OUTPUT.bin --vectors FOLDER [--calibration FILE.json]

Activations are whole numbers of 1/128. A layer's weights are scaled by a power of two so that no weight needs more
than 15 bits and no sum of a layer more than 31.
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np
import torch

from labels import TAGS
from crf import FROM, TO
from network import CONTEXT_BITS, SPELLING_ROWS
from vectors import read_vectors

VERSION = 1
#: Units of an activation, and of a score.
UNITS = 128
UNITS_PER_NAT = 256
FORBIDDEN = -32768
#: A sum may reach this many units before its shift; activations of real texts stay far below 2^13.
LARGEST_INPUT = 1 << 12


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--calibration", type=Path)
    options = parser.parse_args()
    state = {name: value.numpy().astype(np.float64) for name, value in torch.load(options.weights).items()}
    calibration = json.loads(options.calibration.read_text()) if options.calibration else None
    data = encode(state, *read_vectors(options.vectors), calibration)
    options.output.write_bytes(data)
    print(f"{options.output}: {len(data)} bytes")


def encode(state: dict, rows: dict, vectors: np.ndarray, calibration) -> bytes:
    projected = vectors.astype(np.float64) @ state["vector_projection.weight"].T
    vector_scale = scale_of(projected)
    spelling_scale = scale_of(state["spelling.weight"])
    vector_width, spelling_width = projected.shape[1], state["spelling.weight"].shape[1]
    width = state["word.weight"].shape[0]
    convolutions = [int(name.split(".")[1]) for name in state if name.startswith("convolutions") and name.endswith("weight")]
    count = len(convolutions)

    inputs = np.concatenate([np.full(vector_width, 1 / vector_scale), np.full(spelling_width, 1 / spelling_scale)])
    layers = [layer(state["word.weight"] * inputs[None, :], state["word.bias"], UNITS)]
    for index in range(count):
        weight = state[f"convolutions.{index}.weight"]
        if index == count - 1:
            weight = np.concatenate([weight, state["pooled.weight"]], axis=1)
        layers.append(layer(weight / UNITS, state[f"convolutions.{index}.bias"], UNITS))
    score_width = (len(TAGS) + 15) // 16 * 16
    padding = score_width - len(TAGS)
    weight = np.pad(state["scores.weight"], ((0, padding), (0, 0)))
    layers.append(layer(weight / UNITS, np.pad(state["scores.bias"], (0, padding)), UNITS_PER_NAT))

    numbers = [width, vector_width, spelling_width, SPELLING_ROWS, CONTEXT_BITS, len(vectors), len(rows), len(TAGS)]
    numbers += [score_width, UNITS_PER_NAT, layers[0][2], layers[-1][2], count]
    numbers += state["dilations"].astype(int).tolist() if "dilations" in state else [1, 2, 1][:count]
    numbers += [shift for _, _, shift in layers[1:-1]]

    keys = np.array(sorted(rows), dtype=np.uint64)
    counts = np.bincount((keys >> 16).astype(np.int64), minlength=65536)
    assert counts.max() < 256
    sections = [
        counts.astype(np.uint8),
        (keys & 0xFFFF).astype(np.uint16),
        np.array([rows[int(key)] for key in keys], dtype=np.uint16),
        np.rint(projected * vector_scale).astype(np.int8),
        np.rint(state["spelling.weight"] * spelling_scale).astype(np.int8),
        np.rint(state["context.weight"].T * UNITS).astype(np.int16),
        np.rint(state["boundary"] * UNITS).astype(np.int16),
    ]
    for weight, bias, _ in layers:
        sections += [packed(weight), bias]
    transitions = np.full((len(TAGS), len(TAGS)), FORBIDDEN, dtype=np.int16)
    transitions[FROM, TO] = np.rint(state["transitions"] * UNITS_PER_NAT).astype(np.int16)
    sections.append(transitions)
    calibration = calibration or {"slope": [1.0] * 9, "intercept": [0.0] * 9}
    sections.append(np.array(calibration["slope"] + calibration["intercept"], dtype=np.float32))

    body = struct.pack("<60i", *(numbers + [0] * (60 - len(numbers))))
    for section in sections:
        raw = np.ascontiguousarray(section).tobytes()
        body += raw + b"\0" * (-len(raw) % 4)
    return b"DLNM" + struct.pack("<III", VERSION, len(body) + 16, checksum(body)) + body


def scale_of(table: np.ndarray) -> float:
    """Numbers beyond six times the typical size are cut, which costs less than coarser steps."""
    limit = min(np.abs(table).max(), 6 * table.std())
    np.clip(table, -limit, limit, out=table)
    return 127 / limit


def layer(weight: np.ndarray, bias: np.ndarray, units: float):
    """Weights, bias and right shift of a layer whose result counts `units`; `weight` takes whole numbers in."""
    scaled = weight * units
    shift = 14
    while shift > 0 and (
        np.abs(scaled).max() * 2**shift > 32767
        or (np.abs(scaled).sum(axis=1).max() * LARGEST_INPUT / 4 + np.abs(bias).max() * units) * 2**shift > 2**31
    ):
        shift -= 1
    # Half a unit makes the shift round.
    return (
        np.rint(scaled * 2**shift).astype(np.int16),
        np.rint((bias * units + 0.5) * 2**shift).astype(np.int32),
        shift,
    )


def packed(weight: np.ndarray) -> np.ndarray:
    """[output][input] as the kernel reads it: blocks of sixteen outputs; in one, pairs of inputs, output by output."""
    outputs, inputs = weight.shape
    blocks = weight.reshape(outputs // 16, 16, inputs // 2, 2)
    return blocks.transpose(0, 2, 1, 3).copy()


def checksum(body: bytes) -> int:
    value = 0x2545F491
    for word in np.frombuffer(body[: len(body) // 4 * 4], dtype="<u4").tolist():
        value = (value * 0x01000193 + word) & 0xFFFFFFFF
    return value


if __name__ == "__main__":
    main()
