package vn.mocson.account;

import java.util.List;

/** What accounts have to know of contests, which stand above them: that there are some, and whether one is live. */
@FunctionalInterface
public interface KnownContests {

    /** @param live from a week before a round opens until its results are published */
    record KnownContest(long id, String slug, String title, boolean live) {}

    List<KnownContest> now();
}
