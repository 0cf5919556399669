package vn.mocson.report.papers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.text.NameOrder;
import vn.mocson.common.time.VietnamTime;

/** Who holds which prize, as tables. */
final class AwardTables {

    /** Within a prize by the names, as Vietnamese lists do; a prize is worth the same to all who hold it. */
    private static final Comparator<SealedAward> BY_NAME = Comparator.comparing(SealedAward::kind)
            .thenComparing(SealedAward::prizeOrder)
            .thenComparing(SealedAward::prize)
            .thenComparing(
                    (a, b) -> (a.person() == null ? NameOrder.UNITS : NameOrder.PEOPLE).compare(a.holder(), b.holder()))
            .thenComparing(SealedAward::number);

    private AwardTables() {}

    /** A column and what stands in it. */
    private record Field(Column column, Function<SealedAward, String> value) {}

    static List<SealedAward> of(SealedResult result, AwardKind kind) {
        return result.awards().stream().filter(award -> award.kind() == kind).toList();
    }

    static List<SealedAward> byName(List<SealedAward> awards) {
        return awards.stream().sorted(BY_NAME).toList();
    }

    static String title(AwardKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "Giải cá nhân";
            case COLLECTIVE -> "Giải tập thể";
            case SPECIAL -> "Giải đặc biệt";
        };
    }

    static long value(List<SealedAward> awards) {
        return awards.stream().mapToLong(SealedAward::value).sum();
    }

    static String money(long value) {
        return value == 0 ? "" : Frame.number(value);
    }

    /** {@code 01 giải Nhất, 02 giải Nhì}, in the order of the prizes. */
    static String counted(List<SealedAward> awards) {
        Map<String, Long> counts = awards.stream()
                .collect(Collectors.groupingBy(SealedAward::prize, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> two(count.getValue()) + " " + lower(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** {@code giải cá nhân có 01 giải Nhất, 02 giải Nhì; giải tập thể có 01 giải Nhất}. */
    static String parts(List<SealedAward> all) {
        List<String> parts = new ArrayList<>();
        for (AwardKind kind : AwardKind.values()) {
            List<SealedAward> awards =
                    all.stream().filter(award -> award.kind() == kind).toList();
            if (!awards.isEmpty()) {
                parts.add(lower(title(kind)) + " có " + counted(awards));
            }
        }
        return String.join("; ", parts);
    }

    /** Numbers below ten have a zero before them in such papers. */
    static String two(long n) {
        return n < 10 ? "0" + n : Frame.number(n);
    }

    static String lower(String prize) {
        return prize.startsWith("Giải") ? "giải" + prize.substring(4) : prize;
    }

    /** With what each was won by, in the order of the ranks. */
    static List<Block> won(SealedResult result) {
        List<Block> blocks = new ArrayList<>();
        int no = 2;
        for (AwardKind kind : AwardKind.values()) {
            List<SealedAward> awards = of(result, kind);
            if (!awards.isEmpty()) {
                blocks.add(new Heading(2, no++ + ". " + title(kind)));
                blocks.add(table(awards, wonFields(awards, kind)));
            }
        }
        return blocks;
    }

    private static List<Field> wonFields(List<SealedAward> awards, AwardKind kind) {
        List<Field> fields = new ArrayList<>(holder(awards, kind));
        if (awards.stream().anyMatch(award -> award.right() != null)) {
            fields.add(field("Câu đúng", 13, true, award -> award.right() == null ? "" : "" + award.right()));
        }
        if (awards.stream().anyMatch(award -> award.prediction() != null)) {
            fields.add(field(
                    "Dự đoán",
                    13,
                    true,
                    award -> award.prediction() == null
                            ? ""
                            : Frame.number(Objects.requireNonNull(award.prediction()))));
        }
        if (awards.stream().anyMatch(award -> award.duration() != null)) {
            fields.add(field("Thời gian", 13, true, award -> clock(award.duration())));
        }
        if (awards.stream()
                .anyMatch(award -> !award.figure().isEmpty() || !award.decided().isEmpty())) {
            fields.add(field(
                    kind == AwardKind.COLLECTIVE ? "Căn cứ xếp hạng" : "Ghi chú",
                    kind == AwardKind.COLLECTIVE ? 26 : 17,
                    false,
                    award -> award.decided().isEmpty()
                            ? award.figure()
                            : award.figure().isEmpty() ? award.decided() : award.figure() + "; " + award.decided()));
        }
        return fields;
    }

    private static String clock(@org.jspecify.annotations.Nullable Duration duration) {
        return duration == null ? "" : VietnamTime.clock(duration);
    }

    /** The names, the prize and what it is worth. */
    static List<Block> granted(List<SealedAward> all) {
        List<Block> blocks = new ArrayList<>();
        int part = 0;
        for (AwardKind kind : AwardKind.values()) {
            List<SealedAward> awards =
                    byName(all.stream().filter(award -> award.kind() == kind).toList());
            if (!awards.isEmpty()) {
                part++;
                blocks.add(new Heading(1, "I".repeat(part) + ". " + title(kind).toUpperCase(java.util.Locale.ROOT)));
                List<Field> fields = new ArrayList<>(holder(awards, kind));
                long sum = value(awards);
                if (sum > 0) {
                    fields.add(field("Tiền thưởng (đồng)", 17, true, award -> money(award.value())));
                }
                blocks.add(table(awards, fields, sum, 0));
            }
        }
        return blocks;
    }

    /** With room to sign in. */
    static Block toSign(List<SealedAward> all) {
        List<SealedAward> awards = byName(all);
        long sum = value(awards);
        List<Field> fields = new ArrayList<>(List.of(
                field("Họ và tên, tên tập thể", 30, false, SealedAward::holder),
                field("Đơn vị", 30, false, SealedAward::unit),
                field("Giải thưởng", 21, true, SealedAward::prize)));
        if (sum > 0) {
            fields.add(field("Số tiền (đồng)", 18, true, award -> money(award.value())));
        }
        fields.add(field("Ký nhận", 22, true, award -> ""));
        return table(awards, fields, sum, 12);
    }

    private static List<Field> holder(List<SealedAward> awards, AwardKind kind) {
        List<Field> fields = new ArrayList<>();
        boolean people = awards.stream().anyMatch(award -> award.person() != null);
        fields.add(field(
                kind == AwardKind.COLLECTIVE ? "Tên tập thể" : people ? "Họ và tên" : "Tên đơn vị",
                kind == AwardKind.COLLECTIVE ? 40 : 30,
                false,
                SealedAward::holder));
        if (awards.stream().anyMatch(award -> !award.unit().isEmpty())) {
            fields.add(field(people ? "Đơn vị" : "Khối", people ? 31 : 20, false, SealedAward::unit));
        }
        fields.add(field("Giải thưởng", 21, true, SealedAward::prize));
        return fields;
    }

    private static Field field(String title, int share, boolean centred, Function<SealedAward, String> value) {
        return new Field(new Column(title, share, centred), value);
    }

    private static Table table(List<SealedAward> awards, List<Field> fields) {
        return table(awards, fields, 0, 0);
    }

    /** @param sum of the last but one or last column of money; 0 for none */
    private static Table table(List<SealedAward> awards, List<Field> fields, long sum, int rowMm) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("TT", 9, true));
        fields.forEach(field -> columns.add(field.column()));
        List<Row> rows = new ArrayList<>();
        int no = 1;
        for (SealedAward award : awards) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(no++));
            fields.forEach(field -> cells.add(field.value().apply(award)));
            rows.add(new Row(cells, false));
        }
        if (sum > 0) {
            List<String> cells = new ArrayList<>();
            cells.add("");
            for (Field field : fields) {
                String title = field.column().title();
                cells.add(cells.size() == 1 ? "Cộng" : title.contains("(đồng)") ? Frame.number(sum) : "");
            }
            rows.add(new Row(cells, true));
        }
        return new Table(columns, rows, rowMm);
    }

    /** The same names as {@link #granted} for a workbook; the first row is the header. */
    static List<List<String>> rows(List<SealedAward> all, boolean toSign) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header =
                new ArrayList<>(List.of("STT", "Loại giải", "Giải thưởng", "Họ và tên, tên tập thể", "Đơn vị"));
        header.addAll(
                toSign
                        ? List.of("Tiền thưởng (đồng)", "Ký nhận")
                        : List.of("Số câu đúng", "Thời gian làm bài", "Tiền thưởng (đồng)", "Ghi chú"));
        rows.add(header);
        int no = 1;
        for (SealedAward award : byName(all)) {
            List<String> row = new ArrayList<>(
                    List.of(String.valueOf(no++), title(award.kind()), award.prize(), award.holder(), award.unit()));
            String money = money(award.value());
            row.addAll(
                    toSign
                            ? List.of(money, "")
                            : List.of(
                                    award.right() == null ? "" : String.valueOf(award.right()),
                                    clock(award.duration()),
                                    money,
                                    award.decided().isEmpty() ? award.figure() : award.decided()));
            rows.add(row);
        }
        return rows;
    }
}
