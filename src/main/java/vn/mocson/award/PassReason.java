package vn.mocson.award;

/** Why somebody with a good rank gets no prize. */
public enum PassReason {
    REFUSED,
    WITHDRAWN,
    /** Withdrew their data: nobody knows any more who it is. */
    ERASED,
    /** Found to be one of those who make the contest. */
    EXCLUDED,
    /** Disqualified. */
    BARRED,
    TOO_YOUNG,
    TOO_OLD,
    /** Holds as many prizes as a person may. */
    PERSON_LIMIT,
    /** Their household holds as many as it may. */
    HOUSEHOLD_LIMIT
}
