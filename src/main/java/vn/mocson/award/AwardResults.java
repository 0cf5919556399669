package vn.mocson.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

/** Sealed results for what is made from them: papers, certificates, the ceremony. */
@Service
@Transactional(readOnly = true)
public class AwardResults {

    private final Seals seals;
    private final SealedReader reader;
    private final ContestService contests;

    AwardResults(Seals seals, SealedReader reader, ContestService contests) {
        this.seals = seals;
        this.reader = reader;
        this.contests = contests;
    }

    /** What of the contest has a result of its own: rounds by time, then phases, then the contest. */
    @PreAuthorize(Access.JURY)
    public List<AwardScope> scopes(ContestId contest) {
        return AwardScopes.of(contests.contest(contest));
    }

    /** Every sealed version of the contest: rounds by time, then phases, then the contest; of each the latest first. */
    @PreAuthorize(Access.JURY)
    public List<SealSummary> sealed(ContestId contest) {
        ContestDefinition definition = contests.contest(contest);
        List<AwardScope> order = AwardScopes.of(definition);
        List<SealSummary> found = new ArrayList<>();
        Set<AwardScope> seen = new HashSet<>();
        for (Seals.Row row : seals.sealed(contest)) {
            found.add(new SealSummary(
                    row.id(),
                    row.scope(),
                    row.scopeName(),
                    row.version(),
                    row.sha256(),
                    row.sealedAt() == null ? row.preparedAt() : row.sealedAt(),
                    row.publishedAt(),
                    SealFile.read(row.content()).awards().size(),
                    seen.add(row.scope()),
                    row.correctedAt()));
        }
        found.sort(Comparator.comparingInt((SealSummary seal) -> place(order, seal.scope()))
                .thenComparing(SealSummary::version, Comparator.reverseOrder()));
        return found;
    }

    /** One whose prizes were taken out of the rules since comes last. */
    private static int place(List<AwardScope> order, AwardScope scope) {
        int place = order.indexOf(scope);
        return place < 0 ? order.size() : place;
    }

    /**
     * @throws vn.mocson.common.web.NotFound where there is none such
     * @throws SealBroken where the stored file or names differ from their hashes
     */
    @PreAuthorize(Access.JURY)
    public SealedResult result(SealId id) {
        Seals.Row row = seals.required(id);
        if (row.state() != Seals.State.SEALED) {
            throw Seals.none();
        }
        return reader.read(row);
    }

    /**
     * The latest version of this scope.
     *
     * @throws SealBroken where the stored file or names differ from their hashes
     */
    @PreAuthorize(Access.JURY)
    public Optional<SealedResult> latest(AwardScope scope) {
        return seals.latestSealed(scope).map(reader::read);
    }
}
