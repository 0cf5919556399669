package vn.mocson.award;

/** Told how far preparing, signing or publishing a result is. */
@FunctionalInterface
public interface SealProgress {

    /** For whoever waits for the end and nothing else. */
    SealProgress UNSEEN = (done, of) -> true;

    /**
     * @param done steps done
     * @return whether to go on; where not, everything stays as it was before it began
     */
    boolean at(int done, int of);
}
