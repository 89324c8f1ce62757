"""One piece of work on many items, on as many cores as pay."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from threadpoolctl import threadpool_limits

from synopse.settings import Settings

Progress = Callable[[str, int, int], None]
"""Is told the stage, how many are done and of how many."""

FEW = 24
"""Below this many items a pool of processes costs more than it saves."""

MOST_AT_ONCE = 4
"""So many items a process gets at a time: few, so that progress moves and an interrupted run ends soon."""

GARBAGE = 10_000
"""After so many values made, and not given back, Python looks for garbage (by default after 700)."""

A = TypeVar("A")
B = TypeVar("B")


def quiet(stage: str, done: int, total: int) -> None:
    """Progress that nobody sees."""


def each(
    work: Callable[[A], B],
    items: Sequence[A],
    settings: Settings,
    done: Callable[[int, int], None],
    few: int = FEW,
) -> Iterator[B]:
    """``work`` on every item, in order, as it comes; on several cores where that pays."""
    jobs = settings.read.jobs or os.cpu_count() or 1
    done(0, len(items))
    for number, result in enumerate(_results(work, items, jobs if len(items) >= few else 1), 1):
        done(number, len(items))
        yield result


def _results(work: Callable[[A], B], items: Sequence[A], jobs: int) -> Iterator[B]:
    if jobs == 1:
        yield from map(work, items)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin_to_work) as pool:
        yield from pool.map(work, items, chunksize=max(1, min(MOST_AT_ONCE, len(items) // (4 * jobs))))


def prepare_process() -> None:
    """Have this process work as suits what it does here: many small values, small matrices."""
    _collect_seldom()
    _keep_to_one_core()


def _collect_seldom() -> None:
    """Look for garbage less often: layers are many small values that hold no cycles."""
    gc.set_threshold(GARBAGE, *gc.get_threshold()[1:])


def _keep_to_one_core() -> None:
    """Multiply matrices on one core, whether numpy is loaded already or not.

    They are so small that they lose by a second one, and every core has a process of its own.
    """
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    threadpool_limits(1, user_api="blas")


def _begin_to_work() -> None:
    prepare_process()
    _leave_interrupts_to_the_first()


def _leave_interrupts_to_the_first() -> None:
    """Ctrl-C reaches all processes: the first one ends the run once the others have done what is in hand.

    A process that ends by itself may hold a lock that the others then wait for without end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
