package vn.mocson.ceremony;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealedResult;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;

/** Whether the sealed results are still the ones that a script was computed from. */
@Component
class SealWatch {

    private final AwardResults awards;

    SealWatch(AwardResults awards) {
        this.awards = awards;
    }

    /**
     * @throws CeremonyRefused where a later version replaces one of them
     * @throws vn.mocson.award.SealBroken where what is stored is no longer what was sealed
     */
    void require(ContestId contest, List<ShowRows.Seal> seals) {
        for (ShowRows.Seal seal : seals) {
            SealedResult latest = Access.asSystem(() -> awards.latest(new ScopeKey(seal.scope()).in(contest)))
                    .orElseThrow(CeremonyRefused::stale);
            if (!latest.sha256().equals(seal.sha256())) {
                throw CeremonyRefused.stale();
            }
        }
    }
}
