"""A grade: what becomes of each colour of a picture, said in figures or found from footage to be like."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Frame = NDArray[np.uint8]
    Figures = NDArray[np.float64]

_MOST: Final = 1.5
"""How far a range of colours may be widened: beyond it, noise and blocks are all that is seen."""
_NOISE: Final = 4.0
"""Squared levels of spread that any footage has."""


@dataclass(frozen=True, eq=False)
class Grade:
    """An affine map of red, green and blue, 0 to 255."""

    matrix: "Figures"
    """(3, 3)."""
    offset: "Figures"
    """(3,)."""

    @classmethod
    def tint(cls, factors: "Figures") -> "Grade":
        """Return the grade that multiplies red, green and blue."""
        return cls(np.diag(factors), np.zeros(3))

    @classmethod
    def towards(cls, pictures: "Iterable[Frame]", others: "Iterable[Frame]") -> "Grade":
        """Return the grade that gives pictures the mean and the covariance of the colours of others.

        Of all such maps it is the one that moves colours least: the linear Monge-Kantorovitch solution (Pitié
        and Kokaram, "The linear Monge-Kantorovitch linear colour mapping", 2007).
        """
        (mean, spread), (wanted, wanted_spread) = _colours(pictures), _colours(others)
        root = _of_values(spread, np.sqrt)
        back = _of_values(spread, lambda values: 1 / np.sqrt(values))
        matrix = back @ _of_values(root @ wanted_spread @ root, np.sqrt) @ back
        matrix = _of_values(matrix, lambda values: np.clip(values, 0, _MOST))
        return cls(matrix, wanted - matrix @ mean)

    def __call__(self, picture: "Frame") -> "NDArray[np.float32]":
        """Return an RGB picture graded, not yet clipped."""
        affine = np.hstack([self.matrix, self.offset[:, None]])
        return np.asarray(cv2.transform(picture.astype(np.float32), affine.astype(np.float32)), np.float32)


def _colours(pictures: "Iterable[Frame]") -> "tuple[Figures, Figures]":
    """Return the mean (3,) and the covariance (3, 3) of the colours of pictures."""
    small = [cv2.resize(picture, (160, 90), interpolation=cv2.INTER_AREA) for picture in pictures]
    colours = np.concatenate([picture.reshape(-1, 3) for picture in small]).astype(np.float64)
    return colours.mean(0), np.cov(colours.T) + _NOISE * np.eye(3)


def _of_values(matrix: "Figures", change: "Callable[[Figures], Figures]") -> "Figures":
    """Return a symmetric matrix with its eigenvalues changed."""
    values, vectors = np.linalg.eigh((matrix + matrix.T) / 2)
    return np.asarray((vectors * change(values)) @ vectors.T, np.float64)
