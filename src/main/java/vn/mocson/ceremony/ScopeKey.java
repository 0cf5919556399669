package vn.mocson.ceremony;

import vn.mocson.award.AwardScope;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/** A scope as a short text, for what is stored beside a programme. */
public record ScopeKey(String value) {

    private static final String CONTEST = "c";

    public static ScopeKey of(AwardScope scope) {
        if (scope.round() != null) {
            return new ScopeKey("r:" + scope.round().value());
        }
        return new ScopeKey(scope.phase() == null ? CONTEST : "p:" + scope.phase());
    }

    AwardScope in(ContestId contest) {
        if (value.startsWith("r:")) {
            return AwardScope.round(contest, new RoundId(Long.parseLong(value.substring(2))));
        }
        return value.startsWith("p:") ? AwardScope.phase(contest, value.substring(2)) : AwardScope.contest(contest);
    }
}
