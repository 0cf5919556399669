package vn.mocson.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedAward;
import vn.mocson.certificate.CertificateRows.Held;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** What becomes of certificates when a sealed result replaces another. */
class IssuingTest {

    private static SealedAward award(int number, int person, String prize) {
        return new SealedAward(
                number,
                AwardKind.INDIVIDUAL,
                prize,
                0,
                0,
                number,
                "Người " + person,
                "Chi bộ 1",
                id(person),
                new UnitId(1),
                10,
                null,
                null,
                null,
                null,
                "",
                "");
    }

    private static ParticipantId id(int person) {
        return new ParticipantId(new UUID(0, person));
    }

    private static Held held(int certificate, @Nullable ParticipantId person, String holder, String prize) {
        return new Held(new CertificateId(certificate), person, holder, "Chi bộ 1", prize, certificate);
    }

    private static Held held(SealedAward award) {
        return held(award.number(), award.person(), award.holder(), award.prize());
    }

    @Test
    void who_keeps_their_prize_keeps_their_certificate_and_who_moved_up_gets_a_new_one() {
        List<SealedAward> before = List.of(award(1, 1, "Giải Nhất"), award(2, 2, "Giải Nhì"), award(3, 3, "Giải Ba"));
        List<SealedAward> now = List.of(award(1, 1, "Giải Nhất"), award(2, 3, "Giải Nhì"), award(3, 4, "Giải Ba"));

        Issuing.Sorted sorted =
                Issuing.sorted(now, before.stream().map(IssuingTest::held).toList(), List.of());

        assertThat(sorted.kept()).containsOnlyKeys(held(before.getFirst()));
        assertThat(sorted.fresh()).containsExactly(now.get(1), now.get(2));
        assertThat(sorted.replaced()).containsExactly(held(before.get(1)), held(before.get(2)));
    }

    @Test
    void a_unit_of_a_league_that_keeps_its_prize_keeps_its_certificate() {
        SealedAward leading = new SealedAward(
                1,
                AwardKind.COLLECTIVE,
                "Giải Nhất",
                0,
                0,
                1,
                "Đảng bộ Sở Y tế",
                "Khối sở",
                null,
                new UnitId(9),
                null,
                null,
                null,
                null,
                null,
                "120 người dự thi",
                "");
        Held printed = new Held(new CertificateId(1), null, "Đảng bộ Sở Y tế", "", "Giải Nhất", 1);

        Issuing.Sorted sorted = Issuing.sorted(List.of(leading), List.of(printed), List.of());

        assertThat(sorted.kept()).containsOnlyKeys(printed);
    }

    @Test
    void another_rank_with_the_same_prize_is_the_same_paper() {
        SealedAward third = award(3, 5, "Giải Khuyến khích");
        SealedAward second = award(2, 5, "Giải Khuyến khích");

        assertThat(Issuing.sorted(List.of(second), List.of(held(third)), List.of())
                        .replaced())
                .isEmpty();
    }

    @Test
    void an_erased_person_s_certificate_is_nobody_s_and_stays_none_of_somebody_else() {
        Held erased = held(1, null, "", "Giải Nhất");

        assertThat(Issuing.sorted(List.of(award(1, 1, "Giải Nhất")), List.of(erased), List.of())
                        .replaced())
                .containsExactly(erased);
    }

    /** Nobody is forgotten, and nobody gets two. */
    @Property
    void every_prize_has_one_certificate_afterwards_and_every_old_certificate_one_fate(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 6) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 6) Integer> now,
            @ForAll @IntRange(max = 4) int issued) {
        List<SealedAward> awards = numbered(now);
        List<Held> earlier = numbered(before).stream().map(IssuingTest::held).toList();
        List<Integer> there =
                IntStream.rangeClosed(1, Math.min(issued, now.size())).boxed().toList();

        Issuing.Sorted sorted = Issuing.sorted(awards, earlier, there);

        List<Integer> covered = Stream.of(
                        there.stream(),
                        sorted.fresh().stream().map(SealedAward::number),
                        sorted.kept().values().stream().map(SealedAward::number))
                .flatMap(each -> each)
                .sorted()
                .toList();
        assertThat(covered)
                .containsExactlyElementsOf(
                        awards.stream().map(SealedAward::number).toList());
        List<Held> fates = new ArrayList<>(sorted.kept().keySet());
        fates.addAll(sorted.replaced());
        assertThat(fates).containsExactlyInAnyOrderElementsOf(earlier);
        assertThat(sorted.kept()).allSatisfy((certificate, award) -> {
            assertThat(certificate.person()).isEqualTo(award.person());
            assertThat(certificate.prize()).isEqualTo(award.prize());
        });
    }

    private static List<SealedAward> numbered(List<Integer> people) {
        return IntStream.range(0, people.size())
                .mapToObj(i -> award(i + 1, people.get(i), "Giải Nhất"))
                .toList();
    }
}
