package vn.mocson.contest;

/** Tells whether a contest has questions that everybody may practise on; practice stands above, so it brings this. */
public interface PracticeOffer {

    /** May be some seconds old. */
    boolean offers(ContestId contest);
}
