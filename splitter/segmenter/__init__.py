"""Where a text may be cut: sentences, quotations, attributions, clauses."""

from splitter.segmenter.attributions import attributions
from splitter.segmenter.quotations import continuing_mark, marks_of, outermost, quotations, unpaired

__all__ = ["attributions", "continuing_mark", "marks_of", "outermost", "quotations", "unpaired"]
