package vn.mocson.report.papers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardKind;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealId;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.award.SealedResult.Role;
import vn.mocson.award.SealedResult.Signed;
import vn.mocson.award.SealedResult.Vote;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestIdentity;
import vn.mocson.contest.ContestLook;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.SampleContest;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.TopicUse;
import vn.mocson.report.AgeBand;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.Count;
import vn.mocson.report.Figures.Hour;
import vn.mocson.report.Figures.OfAge;
import vn.mocson.report.Figures.OfGroup;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.papers.ReportFacts.Right;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.UnitDesk;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

/** A contest with long real names, its sealed result and its figures. */
final class Samples {

    static final Instant SEALED = Instant.parse("2024-10-08T10:00:00Z");
    static final ContestId CONTEST = new ContestId(1);
    static final RoundId ROUND = new RoundId(11);
    static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String[] PEOPLE = {
        "Nguyễn Thị Hương Giang",
        "Trần Văn Bình",
        "Lê Thị Ánh",
        "Vi Văn Ân",
        "Hoàng Thị Thanh Huyền",
        "Đỗ Đức Anh",
        "Phạm Ngọc Dung",
        "Bùi Quang Đạt",
        "Lò Thị Ơn",
        "Tôn Nữ Thị Phương Thảo",
        "Ma Văn Úy"
    };

    private static final String[] UNITS = {
        "Đảng bộ Trường Cao đẳng Kinh tế - Kỹ thuật Thái Nguyên",
        "Đảng bộ Sở Y tế",
        "Đảng bộ Sở Nông nghiệp và Phát triển nông thôn",
        "Chi bộ Ban Quản lý các khu công nghiệp tỉnh",
        "Đảng bộ Sở Giáo dục và Đào tạo",
        "Đảng bộ Ngân hàng Nhà nước - Chi nhánh Thái Nguyên"
    };

    private Samples() {}

    static ContestDefinition contest() {
        return SampleContest.of("""
                slug: thai-nguyen-70-nam
                title: Cuộc thi trắc nghiệm trực tuyến tìm hiểu lịch sử 70 năm Đảng bộ Khối các cơ quan tỉnh Thái Nguyên
                organizer: Đảng ủy Khối các cơ quan tỉnh Thái Nguyên
                rules: {paper: {questions: 20}}
                rounds:
                  - {name: Tuần 1, opensAt: "2024-09-01T08:00:00+07:00", closesAt: "2024-09-15T08:00:00+07:00"}
                  - {name: Tuần 2, opensAt: "2024-09-15T08:00:00+07:00", closesAt: "2024-09-30T17:00:00+07:00"}
                """);
    }

    static PaperDetails details(OfficialLayout layout) {
        return layout == OfficialLayout.PARTY
                ? new PaperDetails(
                        layout,
                        "Tỉnh ủy Thái Nguyên",
                        "Đảng ủy Khối các cơ quan tỉnh",
                        "ĐUK",
                        "Thái Nguyên",
                        "Ban Thường vụ",
                        "",
                        "Phó Bí thư",
                        "Nguyễn Văn Mẫu",
                        "Ban Thường vụ Tỉnh ủy (để báo cáo)\nCác chi, đảng bộ trực thuộc\nLưu Văn phòng")
                : new PaperDetails(
                        layout,
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Ban Tổ chức cuộc thi",
                        "BTC",
                        "Lạng Sơn",
                        "Ban Tổ chức",
                        "Trưởng ban",
                        "Phó Trưởng ban",
                        "Nguyễn Văn Mẫu",
                        "Như Điều 3\nSở Nội vụ\nLưu: VT, BTC");
    }

    static Frame frame(OfficialLayout layout) {
        ContestDefinition contest = contest();
        return new Frame(
                contest,
                new ContestIdentity(
                        contest.slug(),
                        contest.title(),
                        contest.numeral(),
                        contest.organizer(),
                        "",
                        "129-KH/ĐUK",
                        LocalDate.of(2024, 7, 15),
                        "57-QĐ/ĐUK",
                        LocalDate.of(2024, 8, 2),
                        ContestLook.PLAIN),
                details(layout),
                new PaperNumber("85", LocalDate.of(2024, 11, 2)));
    }

    static SealedAward person(int number, String prize, int order, long value, String name, String unit) {
        return new SealedAward(
                number,
                AwardKind.INDIVIDUAL,
                prize,
                value,
                order,
                number,
                name,
                unit,
                new ParticipantId(new UUID(0, number)),
                new UnitId(100 + number % UNITS.length),
                20,
                new BigDecimal("100.0000"),
                new BigDecimal(1234 + number),
                Duration.ofSeconds(421 + number * 13L),
                SEALED,
                "",
                number == 4 ? "Ban Giám khảo quyết định" : "");
    }

    static SealedAward unit(int number, String prize, int order, long value, String name) {
        return new SealedAward(
                number,
                AwardKind.COLLECTIVE,
                prize,
                value,
                order,
                number,
                name,
                "",
                null,
                new UnitId(100 + number),
                null,
                null,
                null,
                null,
                null,
                "1.250 người dự thi",
                "");
    }

    static SealedResult result() {
        List<SealedAward> awards = new ArrayList<>();
        String[] prizes = {"Giải Nhất", "Giải Nhì", "Giải Ba", "Giải Khuyến khích"};
        int[] counts = {1, 2, 3, 5};
        long[] values = {2_000_000, 1_500_000, 1_000_000, 500_000};
        int no = 1;
        for (int prize = 0; prize < prizes.length; prize++) {
            for (int i = 0; i < counts[prize]; i++) {
                awards.add(person(
                        no,
                        prizes[prize],
                        prize,
                        values[prize],
                        PEOPLE[(no - 1) % PEOPLE.length],
                        UNITS[no % UNITS.length]));
                no++;
            }
        }
        awards.add(unit(no++, "Giải Nhất", 0, 3_000_000, UNITS[0]));
        awards.add(unit(no++, "Giải Nhì", 1, 2_000_000, UNITS[2]));
        return result(awards, null, SEALED.plus(1, ChronoUnit.HOURS));
    }

    static SealedResult result(List<SealedAward> awards, @Nullable String decision, @Nullable Instant published) {
        return new SealedResult(
                new SealId(5),
                AwardScope.round(CONTEST, ROUND),
                "Tuần 1",
                decision == null ? 1 : 2,
                HASH,
                SEALED,
                "1234",
                List.of(
                        new Signed(Role.SECRETARY, "Trần Thị Thư", SEALED.minus(5, ChronoUnit.MINUTES)),
                        new Signed(Role.JURY_HEAD, "Lê Văn Khảo", SEALED)),
                decision,
                decision == null ? null : "Một người không đủ điều kiện",
                published,
                published == null ? null : "Trần Thị Thư",
                awards,
                List.of(new Vote(
                        "Trao giải Ba cho người thứ tư khi đồng hạng ở ranh giới giải",
                        5,
                        1,
                        1,
                        "Trao giải Ba cho cả hai người",
                        SEALED.minus(1, ChronoUnit.HOURS))),
                7451,
                24948);
    }

    static Figures figures() {
        List<OfUnit> branches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long people = 400 - i * 9L;
            branches.add(new OfUnit(
                    new Unit(
                            new UnitId(100 + i),
                            null,
                            "D" + i,
                            i < UNITS.length ? UNITS[i] : "Chi bộ cơ quan số " + i,
                            "",
                            1,
                            500),
                    new Count(people + 20, people, people * 3, people / 4),
                    null,
                    new Figures.Turnout(500, people)));
        }
        List<Hour> hours = new ArrayList<>();
        for (int day = 0; day < 28; day++) {
            hours.add(new Hour(
                    Instant.parse("2024-09-01T02:00:00Z").plus(day, ChronoUnit.DAYS),
                    290 - day * 8L,
                    300 + day * 47L,
                    10L));
        }
        Count all = new Count(8100, 7451, 24948, 1890L);
        List<OfAge> ages = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            ages.add(new OfAge(band, new Count(1350, 1241, 4158, 315L)));
        }
        return new Figures(
                Instant.parse("2024-10-08T10:00:00Z"),
                false,
                null,
                all,
                0L,
                false,
                new Figures.Turnout(20_000, 7451),
                branches,
                branches,
                List.of(
                        new OfGroup("Cán bộ, công chức, viên chức", new Count(6000, 5600, 19_000, 1500L)),
                        new OfGroup("", new Count(2100, 1851, 5948, 390L))),
                ages,
                hours);
    }

    static ReportFacts facts(boolean complete) {
        List<Right> rights = new ArrayList<>();
        for (int correct = 20; correct >= 5; correct--) {
            rights.add(new Right(20, correct, 3000 - (20 - correct) * 180L));
        }
        return new ReportFacts(
                figures(),
                rights,
                List.of(
                        new TopicUse("Thời kỳ thành lập (1954 – 1965)", 12, 9_000, new BigDecimal("0.412")),
                        new TopicUse("Các kỳ đại hội Đảng bộ Khối", 20, 12_000, new BigDecimal("0.583")),
                        new TopicUse("Thời kỳ đổi mới", 18, 11_000, new BigDecimal("0.871"))),
                complete ? List.of(result()) : List.of(),
                Map.of(
                        ReportPart.ORGANIZATION,
                        "Ban Thường vụ Đảng ủy Khối chỉ đạo các chi, đảng bộ trực thuộc.\nTổ Thư ký đăng tin hằng tuần."),
                new ReportFacts.Earlier("Tìm hiểu Đại hội Đảng bộ Khối", figures()),
                complete);
    }

    /** A unit with three below it. */
    static UnitDesk desk(ContestDefinition contest) {
        UnitId top = new UnitId(100);
        List<UnitTurnout> below = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            below.add(new UnitTurnout(
                    new Unit(new UnitId(100 + i), top, "D" + i, "Chi bộ Khoa số " + i, UNITS[0], 1, 40),
                    40,
                    33,
                    30 + i));
        }
        return new UnitDesk(
                contest,
                null,
                SEALED,
                false,
                false,
                new UnitTurnout(new Unit(top, null, "D0", UNITS[0], "", 0, 120), 120, 99, 96),
                below);
    }
}
