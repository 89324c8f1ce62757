"""Runs a network over stretches of a report, many at once.

Bidirectional LSTM after Graves and Schmidhuber (2005); numpy alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synopse.annotate.quotations.learned.sight import COLUMNS, Flags, Sight
from synopse.languages.network import UNKNOWN, Network

Array = NDArray[Any]
LAYERS = 2
MOST_AT_ONCE = 10_000
"""Tokens, padding included, that are looked at together."""

ROWS = 4
"""Matrices of so many rows or a multiple are multiplied fastest."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A report as a network takes it.

    ``said`` (tokens, directions × gates): what its embeddings tell the first layer; ``flags`` (tokens, width):
    the sums of its flags before their activation.
    """

    said: Array
    flags: Array


def encode(network: Network, sight: Sight) -> Encoded:
    embedded = np.concatenate([_embedded(network, sight, column) for column in COLUMNS], axis=1)
    said = embedded @ network.weights["input 0"][: embedded.shape[1]] + network.weights["bias 0"]
    return Encoded(said, sum_of_flags(network, sight.flags, len(sight)))


def _embedded(network: Network, sight: Sight, column: str) -> Array:
    rows = network.names[column]
    return network.weights[f"embed {column}"][[rows.get(name, UNKNOWN) for name in sight.columns[column]]]


def sum_of_flags(network: Network, flags: Flags, size: int) -> Array:
    """The sum of the weights of its flags for each of ``size`` tokens; unknown flags count nothing."""
    present = np.zeros((size, len(network.flags)), np.float32)
    for flag, words in flags.items():
        if flag in network.flags:
            present[words, network.flags[flag]] = 1
    return present @ network.weights["flags"]


def first_gates(network: Network, said: Array, flags: Array) -> Array:
    """What the input tells the first layer (tokens, directions × gates), from both parts of it."""
    activated = np.maximum(flags + network.weights["flags bias"], 0)
    return said + activated @ network.weights["input 0"][-activated.shape[1] :]


def run(network: Network, inputs: Sequence[Array]) -> list[dict[str, Array]]:
    """Log probabilities (tokens, labels) of every output layer for each stretch of ``first_gates``."""
    order = sorted(range(len(inputs)), key=lambda k: -len(inputs[k]))
    outputs: list[dict[str, Array]] = [{} for _ in inputs]
    while order:
        rows = max(1, MOST_AT_ONCE // len(inputs[order[0]]))
        _run_together(network, inputs, order[:rows], outputs)
        order = order[rows:]
    return outputs


def _run_together(
    network: Network, inputs: Sequence[Array], order: Sequence[int], outputs: list[dict[str, Array]]
) -> None:
    """Put the log probabilities of the ``inputs`` in ``order``, the longest first, into ``outputs``."""
    lengths = np.zeros(_whole_rows(len(order)), int)
    lengths[: len(order)] = [len(inputs[k]) for k in order]
    gates = np.zeros((len(lengths), lengths[0], inputs[0].shape[1]), np.float32)
    for row, k in enumerate(order):
        gates[row, : len(inputs[k])] = inputs[k]
    states = _both_ways(network, 0, gates, lengths)
    for layer in range(1, LAYERS):
        gates = states @ network.weights[f"input {layer}"]
        gates += network.weights[f"bias {layer}"]
        states = _both_ways(network, layer, gates, lengths)
    for head in network.labels:
        scores = states @ network.weights["output " + head] + network.weights["output bias " + head]
        logs = scores - np.log(np.exp(scores).sum(-1, keepdims=True))
        for row, k in enumerate(order):
            outputs[k][head] = logs[row, : lengths[row]]


def _whole_rows(count: int) -> int:
    """``count`` or a little more, as matrix multiplication likes it best."""
    return -(-count // ROWS) * ROWS


def _both_ways(network: Network, layer: int, gates: Array, lengths: Array) -> Array:
    """States (stretches, tokens, directions × hidden); each stretch is turned round by its own length."""
    stretches, size, width = gates.shape
    steps = np.arange(size)
    turned = np.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps)
    rows = np.arange(stretches)[:, None]
    both = np.empty((size, 2, stretches, width // 2), np.float32)
    both[:, 0] = gates[..., : width // 2].transpose(1, 0, 2)
    both[:, 1] = gates[rows.T, turned.T, width // 2 :]
    states = _lstm(both, network.weights[f"state {layer}"], lengths)
    hidden = states.shape[-1]
    joined = np.empty((stretches, size, 2 * hidden), np.float32)
    joined[..., :hidden] = states[:, 0].transpose(1, 0, 2)
    joined[..., hidden:] = states[turned, 1, rows]
    return joined


def _lstm(gates: Array, recurrent: Array, lengths: Array) -> Array:
    """States (tokens, directions, stretches, hidden); those behind the end of a stretch mean nothing.

    ``gates`` (tokens, directions, stretches, gates) are what the input says, ``recurrent`` (directions,
    hidden, gates) the weights of the state before. Longest stretch first.
    """
    steps, directions, stretches, width = gates.shape
    hidden = width // 4
    states = np.zeros((steps, directions, stretches, hidden), np.float32)
    state = np.zeros((directions, stretches, hidden), np.float32)
    cell = np.zeros_like(state)
    alive = (lengths[None, :] > np.arange(steps)[:, None]).sum(1)
    for step, count in enumerate(map(_whole_rows, alive.tolist())):
        now = state[:, :count] @ recurrent
        now += gates[step, :, :count]
        np.tanh(now, out=now)
        opened = now[..., : 3 * hidden]  # sigmoid(x) = (tanh(x / 2) + 1) / 2; the weights are halved
        opened += 1
        opened *= 0.5
        cell = cell[:, :count] * opened[..., hidden : 2 * hidden]
        cell += opened[..., :hidden] * now[..., 3 * hidden :]
        state = states[step, :, :count]
        np.tanh(cell, out=state)
        state *= opened[..., 2 * hidden :]
    return states
