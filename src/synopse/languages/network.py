"""A trained network: its vocabularies and weights, as files that numpy reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

from synopse.errors import ResourceError
from synopse.languages.files import read_rows

UNKNOWN = 0
"""The row of an embedding for all names that the vocabulary lacks."""

FLAGS = "flag"
"""The vocabulary of flags; the others are columns of names."""

LABELS = "labels "
"""Begins the name of the vocabulary of an output layer."""


@dataclass(frozen=True)
class Network:
    """A bidirectional LSTM over names and flags of words, with one softmax per output layer.

    ``names`` gives the row of each name by column, ``flags`` that of each flag, ``labels`` the labels of each
    output layer in order. ``weights`` are float32 arrays: ``embed COLUMN`` (names, width), ``flags`` (flags,
    width) and ``flags bias``; for each layer ``input LAYER`` (width, directions × gates), ``bias LAYER`` and
    ``state LAYER`` (directions, hidden, gates), the gates (4 × hidden) in the order input, forget, output, cell,
    the first three halved; ``output LABELS`` (2 × hidden, labels) and ``output bias LABELS``.
    """

    names: Mapping[str, Mapping[str, int]]
    flags: Mapping[str, int]
    labels: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, Any]


@dataclass(frozen=True)
class QuotationNetworks:
    """The two networks for quotations of one language: where quotes are, and who says them."""

    quotes: Network
    roles: Network


def read_quotation_networks(folder: Traversable) -> QuotationNetworks | None:
    """The networks in ``folder``; None where the language has none."""
    quotes, roles = read_network(folder, "quotes"), read_network(folder, "roles")
    return QuotationNetworks(quotes, roles) if quotes and roles else None


def read_network(folder: Traversable, name: str) -> Network | None:
    """The network ``NAME.npz`` with the vocabulary ``NAME.tsv`` in ``folder``; None where it is not there."""
    path = folder / f"{name}.npz"
    if not path.is_file():
        return None
    import numpy as np

    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
            weights = {key: arrays[key].astype(np.float32) for key in arrays.files}
    except (OSError, ValueError) as error:
        raise ResourceError("broken resource", str(path), str(error), "install the package again") from error
    vocabularies: dict[str, list[str]] = {}
    for vocabulary, entry in read_rows(folder / f"{name}.tsv", 2):
        vocabularies.setdefault(vocabulary, []).append(entry)
    return Network(
        names={
            column: {entry: row for row, entry in enumerate(entries, UNKNOWN + 1)}
            for column, entries in vocabularies.items()
            if column != FLAGS and not column.startswith(LABELS)
        },
        flags={entry: row for row, entry in enumerate(vocabularies[FLAGS])},
        labels={
            name.removeprefix(LABELS): tuple(entries)
            for name, entries in vocabularies.items()
            if name.startswith(LABELS)
        },
        weights=weights,
    )
