package vn.mocson.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealId;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** A sealed result, made by hand: prizes are added in any order. */
final class SealedResults {

    static final ContestId CONTEST = new ContestId(7);

    private final List<SealedAward> awards = new ArrayList<>();
    private AwardScope scope = AwardScope.contest(CONTEST);
    private String name = "Cuộc thi";

    SealedResults ofRound(long round, String roundName) {
        scope = AwardScope.round(CONTEST, new RoundId(round));
        name = roundName;
        return this;
    }

    SealedResults person(String prize, int order, int rank, String holder) {
        return award(AwardKind.INDIVIDUAL, prize, order, rank, holder, true);
    }

    SealedResults unit(String prize, int order, int rank, String holder) {
        return award(AwardKind.COLLECTIVE, prize, order, rank, holder, false);
    }

    SealedResults special(String prize, String holder) {
        return award(AwardKind.SPECIAL, prize, 0, null, holder, true);
    }

    private SealedResults award(
            AwardKind kind, String prize, int order, @Nullable Integer rank, String holder, boolean person) {
        int number = awards.size() + 1;
        awards.add(new SealedAward(
                number,
                kind,
                prize,
                kind == AwardKind.INDIVIDUAL ? 1_000_000 : 0,
                order,
                rank,
                holder,
                person ? "Chi bộ số " + number : "",
                person ? new ParticipantId(new UUID(0, number)) : null,
                new UnitId(100L + number),
                person ? 20 : null,
                null,
                null,
                person ? Duration.ofSeconds(61) : null,
                null,
                person ? "" : "120 người dự thi",
                ""));
        return this;
    }

    SealedResult sealed() {
        return new SealedResult(
                new SealId(1),
                scope,
                name,
                1,
                "ab".repeat(32),
                Instant.parse("2024-10-01T01:00:00Z"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                awards,
                List.of(),
                1200,
                3400);
    }

    /** The prizes of a usual contest: the highest first, as a sealed result has them. */
    static SealedResult usual() {
        return new SealedResults()
                .person("Giải Nhất", 0, 1, "Nguyễn Thị Nhất")
                .person("Giải Nhì", 1, 2, "Trần Văn Nhì")
                .person("Giải Ba", 2, 3, "Lê Thị Ba")
                .person("Giải Ba", 2, 4, "Lê Văn Bốn")
                .person("Giải Khuyến khích", 3, 5, "Phạm Thị Năm")
                .unit("Giải Nhất tập thể", 0, 1, "Đảng bộ Sở Y tế")
                .special("Người cao tuổi nhất", "Hoàng Văn Lão")
                .sealed();
    }
}
