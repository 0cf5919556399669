package vn.mocson.contest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

    /**
     * The door with a unit filled in.
     *
     * @param invite the unit's invite code; empty where people need none
     */
    public static String door(ContestDefinition contest, String unit, String invite) {
        return door(contest) + "?don-vi=" + URLEncoder.encode(unit, StandardCharsets.UTF_8)
                + (invite.isEmpty() ? "" : "&ma=" + URLEncoder.encode(invite, StandardCharsets.UTF_8));
    }

    /** Practice on released questions: a light page too. */
    public static String practice(ContestDefinition contest) {
        return "/thi/" + contest.slug() + "/on-tap";
    }
}
