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
# A text shorter than the average gains nothing by it: a card or a sign has few words, and says little.

# How a word is found: as it was typed, in another grammatical form, or because it only starts like the last word.
TYPED_WEIGHT = 1.0
OTHER_FORM_WEIGHT = 0.7
PREFIX_WEIGHT = 0.5
# A common word at the end is most often not the beginning of another.
COMMON_PREFIX_FACTOR = 0.25

# A synonym: what its words count when they stand as the phrase, when they only stand in the same section, and when it
# is of another language than the reader's and the query's.
SYNONYM_WEIGHT = 1.0
SCATTERED_SYNONYM_FACTOR = 0.6
OTHER_LANGUAGE_SYNONYM_FACTOR = 0.4
# Where more sections than this have the words of a synonym or of the whole query, they are too common to read each
# for the phrase.
MOST_PHRASE_SECTIONS = 400

# What people ask: what the best line of a document counts, and all its lines together; how soon more lines with the
# same word stop helping.
BEST_LINE_WEIGHT = 1.0
ALL_LINES_WEIGHT = 1.5
LINE_SATURATION = 3.0

# What a quoted phrase adds to the section that has it, so that a hit opens there.
PHRASE_SCORE = 5.0

# What a section gets whose title or heading has the whole query as it was typed; shorter queries are phrases without
# being meant so.
WHOLE_QUERY_SCORE = 10.0
WHOLE_QUERY_WORDS = 3

# A translation in another language than the reader's.
OTHER_LANGUAGE_FACTOR = 0.8

# A document with fewer of the words loses score: the share of words it has, to this power.
MISSING_WORDS_POWER = 2.0

# The share of the words that a document needs to be an answer; below it, it is only near.
ENOUGH_WORDS = 0.5
# The score for each word asked for that the best document needs, in units of the rarest word's rarity.
ENOUGH_SCORE = 0.15
# The share of the best score of questions that a document needs to be an answer without so many of the words.
ENOUGH_ASKED = 0.3
# The share of the score of the questions that no document answers that the best document needs.
MORE_THAN_UNANSWERED = 0.8
MOST_NEAREST = 3

# The share of its title's words that must be asked for before dead law ranks with law that lives.
PLAINLY_ASKED = 0.8
# Or: of at least so many of the query's words, at least so many and this share stand in its title and summary, and
# no living document's title and summary has as many.
ASKED_WORDS = 2
ASKED_SHARE = 0.5

# Or: the questions that it answers score so many times what those of the best living document do.
MORE_THAN_LIVING = 1.1

# The fewest words, and letters of the last one, that are taken for the beginning of a title or of a word.
TITLE_START_WORDS = 2
PREFIX_LETTERS = 2
# Shorter beginnings of words are looked up in titles and headings only: in the text they would find everything.
PREFIX_LETTERS_IN_BODY = 3

# Spelling: from how many letters on a word may have so many mistakes; what a mistake by ear and swapped letters count.
MOST_MISTAKES = {4: 0.75, 5: 1.0, 8: 1.5, 10: 2.0}
MISTAKE_BY_EAR = 0.5
SWAPPED_LETTERS = 0.75
SHORTEST_CORRECTION = 3
# Words that are farther apart are not compared letter by letter.
MOST_LETTERS_APART = 2
MOST_DIFFERENT_LETTERS = 4
MOST_CORRECTIONS = 4
REMEMBERED_CORRECTIONS = 256
# More of a query is not read.
MOST_CHARACTERS = 1000
