"""Every number that decides what ranks where, and what is too weak to be shown as an answer.

The formula that uses them is BM25F (Robertson, Zaragoza, Taylor: Simple BM25 Extension to Multiple Weighted
Fields, 2004), in word_scores.py; ranking.py turns the scores of words into an order of documents.
"""

# Where a word stands: a word of the title is worth as much as this many words of the text.
TITLE_WEIGHT = 6.0
HEADING_WEIGHT = 3.0
BODY_WEIGHT = 1.0

# BM25F: how soon more of the same word stops helping, and how much a long field dilutes each of its words (0 to 1).
SATURATION = 2.0
TITLE_DILUTION = 0.3
HEADING_DILUTION = 0.3
BODY_DILUTION = 0.6

# How a word is found: as it was typed, in another grammatical form, or because it only starts like the last word.
TYPED_WEIGHT = 1.0
OTHER_FORM_WEIGHT = 0.7
PREFIX_WEIGHT = 0.5

# What a quoted phrase adds to the section that has it, so that a hit opens there.
PHRASE_SCORE = 5.0

# A translation in another language than the reader's.
OTHER_LANGUAGE_FACTOR = 0.8

# A document with fewer of the words loses score: the share of words it has, to this power.
MISSING_WORDS_POWER = 2.0

# The share of the words, rounded up, that a document needs to be an answer; below it, it is only near.
ENOUGH_WORDS = 0.6
MOST_NEAREST = 3

# The share of its title's words that must be asked for before dead law ranks with law that lives.
PLAINLY_ASKED = 0.8

# The fewest words, and letters of the last one, that are taken for the beginning of a title or of a word.
TITLE_START_WORDS = 2
PREFIX_LETTERS = 2
# Shorter beginnings of words are looked up in titles and headings only: in the text they would find everything.
PREFIX_LETTERS_IN_BODY = 3
