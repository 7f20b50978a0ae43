"""Where a text may be cut: sentences, quotations, attributions, clauses."""

from splitter.segmenter.analysis import Analysis, analyse
from splitter.segmenter.attributions import attributions
from splitter.segmenter.clauses import Clause, clauses
from splitter.segmenter.explain import Decision, explain
from splitter.segmenter.quotations import Pairing, continuing_mark, marks_of, outermost, paired, quotations, unpaired
from splitter.segmenter.sentences import sentences

__all__ = [
    "Analysis",
    "Clause",
    "Decision",
    "Pairing",
    "analyse",
    "attributions",
    "clauses",
    "continuing_mark",
    "explain",
    "marks_of",
    "outermost",
    "paired",
    "quotations",
    "sentences",
    "unpaired",
]
