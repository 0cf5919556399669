package vn.mocson.contest;

/** The public addresses of a contest, for everything that links to them. */
public final class ContestAddress {

    private ContestAddress() {}

    /** The contest's page in the house. */
    public static String page(ContestDefinition contest) {
        return "/cuoc-thi/" + contest.slug();
    }

    /** The participant's door: the light page, which also opens on old and weak phones. */
    public static String door(ContestDefinition contest) {
        return "/thi/" + contest.slug();
    }

    /** Practice on released questions: a light page too. */
    public static String practice(ContestDefinition contest) {
        return "/thi/" + contest.slug() + "/on-tap";
    }
}
