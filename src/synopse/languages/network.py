"""A trained network: its vocabularies and weights, as files that numpy reads."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

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
    """The networks in ``folder``; None where there is no such folder.

    Raises ResourceError where one is missing or broken.
    """
    if not folder.is_dir():
        return None
    return QuotationNetworks(read_network(folder, "quotes"), read_network(folder, "roles"))


def read_network(folder: Traversable, name: str) -> Network:
    """The network ``NAME.npz`` with the vocabulary ``NAME.tsv`` in ``folder``; ResourceError where it is broken."""
    vocabularies: dict[str, list[str]] = {}
    for vocabulary, entry in read_rows(folder / f"{name}.tsv", 2):
        vocabularies.setdefault(vocabulary, []).append(entry)
    columns = {c for c in vocabularies if c != FLAGS and not c.startswith(LABELS)}
    network = Network(
        names={c: {entry: row for row, entry in enumerate(vocabularies[c], UNKNOWN + 1)} for c in columns},
        flags={entry: row for row, entry in enumerate(vocabularies.get(FLAGS, ()))},
        labels={
            vocabulary.removeprefix(LABELS): tuple(entries)
            for vocabulary, entries in vocabularies.items()
            if vocabulary.startswith(LABELS)
        },
        weights=_read_weights(folder / f"{name}.npz"),
    )
    _check_sizes(network, str(folder / f"{name}.npz"))
    return network


def _read_weights(path: Traversable) -> dict[str, Any]:
    import numpy as np

    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
            return {key: arrays[key].astype(np.float32) for key in arrays.files}
    except (OSError, ValueError, EOFError, TypeError, AttributeError, BadZipFile, zlib.error) as error:
        raise _broken(str(path), str(error) or type(error).__name__) from error


def _check_sizes(network: Network, path: str) -> None:
    """Raise ResourceError where the vocabularies are not as long as the arrays they stand for."""
    sizes = {f"embed {column}": len(rows) + 1 for column, rows in network.names.items()}
    sizes |= {"flags": len(network.flags)}
    sizes |= {f"output bias {head}": len(labels) for head, labels in network.labels.items()}
    wrong = [key for key, size in sizes.items() if len(network.weights.get(key, ())) != size]
    if wrong or not network.names or not network.labels:
        raise _broken(path, f"does not fit its vocabulary ({', '.join(wrong) or 'which is empty'})")


def _broken(path: str, why: str) -> ResourceError:
    return ResourceError("broken resource", path, why, "install the package again")
