"""Where a text may be cut: sentences, quotations, attributions, clauses."""

from splitter.segmenter.attributions import attributions
from splitter.segmenter.clauses import Clause, Strength, clauses
from splitter.segmenter.explain import Decision, explain
from splitter.segmenter.quotations import continuing_mark, marks_of, outermost, quotations, unpaired
from splitter.segmenter.sentences import sentences

__all__ = [
    "Clause",
    "Decision",
    "Strength",
    "attributions",
    "clauses",
    "continuing_mark",
    "explain",
    "marks_of",
    "outermost",
    "quotations",
    "sentences",
    "unpaired",
]
