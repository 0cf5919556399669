package vn.mocson.contest;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;

/** The amendments of a contest's rules, for everybody to read. They are made by {@link ContestRules}. */
@Service
public class AmendmentService {

    private final Amendments amendments;
    private final JsonMapper json;

    AmendmentService(Amendments amendments, JsonMapper json) {
        this.amendments = amendments;
        this.json = json;
    }

    /** As the public sees them, the first one first; without who made them. */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public List<RecordedAmendment> of(ContestId contest) {
        return recorded(contest, false);
    }

    /** With who made them. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<RecordedAmendment> withAuthors(ContestId contest) {
        return recorded(contest, true);
    }

    private List<RecordedAmendment> recorded(ContestId contest, boolean authors) {
        return amendments.findByContestIdOrderByNumber(contest.value()).stream()
                .map(amendment -> new RecordedAmendment(
                        amendment.number(),
                        amendment.madeAt(),
                        authors ? amendment.madeBy() : null,
                        amendment.reason(),
                        json.readValue(amendment.changes(), new TypeReference<List<RuleChange>>() {}),
                        json.readValue(amendment.consequences(), new TypeReference<List<String>>() {})))
                .toList();
    }
}
