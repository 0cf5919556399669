package vn.mocson.ceremony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealId;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.unit.UnitId;

/** What stands in a rehearsal where the names of winners will stand. */
final class SampleNames {

    static final String BEHALF = "Người Nhận Thay Mẫu";
    private static final String RIGHT = "20";

    private SampleNames() {}

    static String holder(SealedAward award) {
        boolean unit =
                award.kind() == AwardKind.COLLECTIVE || (award.kind() == AwardKind.SPECIAL && award.person() == null);
        return unit ? "Đơn vị mẫu số " + award.number() : "Nguyễn Văn Mẫu " + award.number();
    }

    static String unit(SealedAward award) {
        return award.unit().isEmpty() ? "" : "Đơn vị mẫu của người số " + award.number();
    }

    static List<Step.LabelledText> figures() {
        return List.of(new Step.LabelledText("Số câu đúng", RIGHT));
    }

    /** A board on which every third climbs, and two come in from below. */
    static List<BoardPlace> board(int top) {
        int people = top + 2;
        List<Integer> before =
                IntStream.range(0, people).map(i -> 20 - i / 2).boxed().toList();
        List<Integer> after = IntStream.range(0, people)
                .map(i -> before.get(i) + (i >= top ? 4 : i % 3 == 2 ? 2 : 0))
                .boxed()
                .toList();
        return IntStream.range(0, people)
                .mapToObj(i -> new BoardPlace(
                        "mau-" + (i + 1),
                        "Nguyễn Văn Mẫu " + (i + 1),
                        "Đơn vị mẫu số " + (i + 1),
                        standing(before, i),
                        standing(after, i)))
                .toList();
    }

    private static BoardPlace.Standing standing(List<Integer> right, int person) {
        List<String> orders = IntStream.range(0, right.size())
                .mapToObj(i -> "%03d-%03d".formatted(999 - right.get(i), i))
                .toList();
        String own = orders.get(person);
        long rank =
                1 + orders.stream().filter(order -> order.compareTo(own) < 0).count();
        return new BoardPlace.Standing(own, rank, right.get(person) + " câu đúng");
    }

    /** Where nothing is sealed yet: every prize that the contest has, each with as many holders as there are to be. */
    static SealedResult result(ContestDefinition contest, Instant now) {
        List<SealedAward> awards = new ArrayList<>();
        int order = 0;
        for (ContestDefinition.Prize prize : contest.prizes()) {
            AwardKind kind = AwardKind.valueOf(prize.scope().name());
            boolean unit = kind == AwardKind.COLLECTIVE;
            for (int i = 0; i < prize.count(); i++) {
                awards.add(new SealedAward(
                        awards.size() + 1,
                        kind,
                        prize.name(),
                        prize.value(),
                        order,
                        i + 1,
                        "",
                        unit ? "" : "-",
                        null,
                        new UnitId(awards.size() + 1L),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "",
                        ""));
            }
            order++;
        }
        return new SealedResult(
                new SealId(0),
                AwardScope.contest(contest.id()),
                contest.title(),
                0,
                "0".repeat(64),
                now,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                awards,
                List.of(),
                0,
                0);
    }
}
