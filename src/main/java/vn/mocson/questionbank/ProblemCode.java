package vn.mocson.questionbank;

/** What can be wrong with a question, from a file or in the bank. The names are part of the file formats. */
public enum ProblemCode {
    NO_TEXT(true),
    TEXT_TOO_LONG(true),
    TOO_FEW_OPTIONS(true),
    TOO_MANY_OPTIONS(true),
    EMPTY_OPTION(true),
    DUPLICATE_OPTION(true),
    NO_KEY(true),
    NO_TOPIC(true),
    NO_DIFFICULTY(true),
    /** Taken as a draft, but not submitted without one. */
    NO_SOURCE(true),

    /** More than one option is marked right where the file does not say that several may be. */
    SEVERAL_KEYS(false),
    /** The key beside the question and the one in the answer table, or two marks, say different things. The question then has no key. */
    KEY_TABLE_MISMATCH(false),
    /** The same question again, tone marks, punctuation and word order set aside. */
    DUPLICATE_QUESTION(false),
    NEAR_DUPLICATE(false),
    OPTION_REPEATS_STEM(false),
    /** Two questions give different dates for what looks like the same event; for a person to judge. */
    DATE_CONFLICT(false),
    /** Of the whole bank: who always takes the longest option is right too often. */
    LONGEST_IS_KEY(false),
    /** Of the whole bank: the key stands too often, or too seldom, in one place. */
    KEY_POSITION_UNEVEN(false),

    /** Of a file: the numbers of the questions leave one out or repeat one. */
    NUMBER_GAP(false),
    /** Of a file: an essay, a gap text, a number to be given; not a question with options. */
    UNSUPPORTED_TYPE(true),
    /** Of a file: TCVN3 or VNI bytes were turned into Unicode, or could not be. */
    LEGACY_FONT(false),
    /** Of a file: a place that could not be read as anything. */
    NOT_UNDERSTOOD(false);

    private final boolean blocking;

    ProblemCode(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether a question with it cannot be submitted for approval. */
    public boolean blocking() {
        return blocking;
    }
}
