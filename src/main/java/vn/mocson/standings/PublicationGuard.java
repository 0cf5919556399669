package vn.mocson.standings;

import vn.mocson.contest.RoundDefinition;

/** What has to be done before the results of a round may be published. A port, because prizes stand above standings. */
public interface PublicationGuard {

    /** @throws vn.mocson.common.web.Refusal where something is still to be done; it says what */
    void check(RoundDefinition round);
}
