package vn.mocson.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.standings.Turnout.UnitTurnout;

/** Asks a unit's people to take part, in the words offices use: with figures, their moment and what to do until when. */
public final class ReminderLetter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy", Locale.of("vi", "VN"));

    private ReminderLetter() {}

    /**
     * In Vietnamese whoever asks.
     *
     * @param address of the door, with the unit filled in
     */
    public static String of(UnitDesk desk, String address) {
        StringBuilder letter = new StringBuilder();
        UnitTurnout whole = desk.whole();
        String unit = whole.unit().name();
        letter.append("V/v đôn đốc tham gia ").append(desk.contest().title()).append("\n\n");
        letter.append("Kính gửi: ")
                .append(desk.children().isEmpty() ? "Các đồng chí thuộc " + unit : "Các đơn vị trực thuộc " + unit)
                .append("\n\n");
        letter.append("Thực hiện kế hoạch tổ chức ")
                .append(desk.contest().title())
                .append(" của ")
                .append(desk.contest().organizer())
                .append(", ")
                .append(unit)
                .append(" thông báo kết quả tham gia")
                .append(desk.round() == null ? "" : " " + desk.round().fullName())
                .append(" tính đến ")
                .append(moment(desk.at()))
                .append(":\n\n");
        letter.append("1. Kết quả chung\n").append(whole(desk)).append("\n\n");
        if (!desk.children().isEmpty()) {
            letter.append("2. Kết quả của các đơn vị trực thuộc\n");
            desk.children().stream()
                    .sorted(Comparator.comparing((UnitTurnout row) -> rate(row))
                            .thenComparing(row -> row.unit().name()))
                    .forEach(row -> letter.append("- ").append(line(row)).append("\n"));
            letter.append("\n");
        }
        letter.append(desk.children().isEmpty() ? "2" : "3").append(". Đề nghị\n");
        letter.append(
                desk.children().isEmpty()
                        ? "- Các đồng chí chưa tham gia thu xếp thời gian dự thi"
                        : "- Các đơn vị rà soát, thông báo đến từng người chưa tham gia; hoàn thành việc dự thi");
        letter.append(deadline(desk).map(at -> " trước " + moment(at)).orElse(""))
                .append(".\n");
        letter.append("- Dự thi tại địa chỉ (đã điền sẵn đơn vị): ")
                .append(address)
                .append("\n");
        letter.append("- Người gặp khó khăn khi đăng ký hoặc làm bài liên hệ đầu mối của đơn vị để được hướng dẫn.\n");
        if (desk.named() && whole.left() > 0) {
            letter.append("\n(Kèm theo danh sách ")
                    .append(Vietnamese.number(whole.left()))
                    .append(" người chưa tham gia.)\n");
        }
        letter.append("\nRất mong nhận được sự quan tâm, phối hợp của các đồng chí./.");
        return letter.toString();
    }

    private static String whole(UnitDesk desk) {
        UnitTurnout row = desk.whole();
        if (row.expected() == 0) {
            return "- Đã có " + Vietnamese.number(row.taken()) + " người tham gia ("
                    + Vietnamese.number(row.registered()) + " người đăng ký).";
        }
        long unregistered = Math.max(0, row.expected() - row.registered());
        return "- Số người " + (desk.byRoster() ? "trong danh sách dự thi" : "của đơn vị") + ": "
                + Vietnamese.number(row.expected()) + ".\n- Đã tham gia: " + Vietnamese.number(row.taken())
                + " người, đạt " + percent(row) + ".\n- Chưa tham gia: " + Vietnamese.number(row.left())
                + " người, trong đó " + Vietnamese.number(Math.min(unregistered, row.left())) + " người chưa đăng ký.";
    }

    private static String line(UnitTurnout row) {
        return row.expected() == 0
                ? row.unit().name() + ": " + Vietnamese.number(row.taken()) + " người tham gia"
                : row.unit().name() + ": " + Vietnamese.number(row.taken()) + "/" + Vietnamese.number(row.expected())
                        + " người, đạt " + percent(row)
                        + (row.left() == 0 ? "" : "; còn " + Vietnamese.number(row.left()) + " người chưa tham gia");
    }

    /** Rounded down, so that 100 % means everybody. */
    private static String percent(UnitTurnout row) {
        return Vietnamese.plain(rate(row)).toPlainString().replace('.', ',') + "%";
    }

    private static BigDecimal rate(UnitTurnout row) {
        return row.expected() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Math.min(row.taken(), row.expected()) * 100)
                        .divide(BigDecimal.valueOf(row.expected()), 1, RoundingMode.DOWN);
    }

    /** When the round closes; of the whole contest the last one that has not closed. */
    private static Optional<Instant> deadline(UnitDesk desk) {
        RoundDefinition round = desk.round();
        List<RoundDefinition> rounds = round == null ? desk.contest().rounds() : List.of(round);
        return rounds.stream()
                .filter(each ->
                        each.stateAt(desk.at()) == RunState.OPEN || each.stateAt(desk.at()) == RunState.UPCOMING)
                .map(RoundDefinition::closesAt)
                .max(Comparator.naturalOrder());
    }

    private static String moment(Instant at) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, VietnamTime.ZONE));
    }
}
