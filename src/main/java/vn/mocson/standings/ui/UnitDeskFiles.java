package vn.mocson.standings.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.mocson.common.files.ListCsv;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.UnitDesk;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** A unit contact's lists as files, in Vietnamese whoever asks. */
final class UnitDeskFiles {

    /** a/b against c/d as a·d against c·b; what has nobody to expect comes last. */
    static final Comparator<UnitTurnout> BY_RATE = Comparator.comparing((UnitTurnout row) -> row.expected() == 0)
            .thenComparing((a, b) -> Long.compare(
                    Math.min(a.taken(), a.expected()) * Math.max(1, b.expected()),
                    Math.min(b.taken(), b.expected()) * Math.max(1, a.expected())));

    private static final List<String> PEOPLE = List.of("Họ và tên", "Ngày sinh", "Đơn vị", "Tình trạng");

    private UnitDeskFiles() {}

    static String rate(UnitTurnout row) {
        return row.expected() == 0 ? "–" : Wording.percent(Math.min(row.taken(), row.expected()), row.expected());
    }

    /** @param ending without the dot */
    static String name(UnitDesk desk, String what, String ending) {
        String unit = desk.whole().unit().code().replaceAll("[^\\p{L}\\p{N}.-]", "_");
        return (what + "-" + desk.contest().slug() + "-" + unit).toLowerCase(Locale.ROOT) + "." + ending;
    }

    private static List<String> header(UnitDesk desk) {
        return List.of(
                "Mã đơn vị",
                "Đơn vị",
                desk.byRoster() ? "Trong danh sách" : "Tổng số người",
                "Đã đăng ký",
                "Đã tham gia",
                "Chưa tham gia",
                "Tỷ lệ");
    }

    private static List<List<String>> rows(UnitDesk desk) {
        return Stream.concat(Stream.of(desk.whole()), desk.below().stream())
                .map(row -> List.of(
                        row.unit().code(),
                        row.unit().name(),
                        Vietnamese.number(row.expected()),
                        Vietnamese.number(row.registered()),
                        Vietnamese.number(row.taken()),
                        Vietnamese.number(row.left()),
                        row.expected() == 0 ? "" : Math.min(row.taken(), row.expected()) * 100 / row.expected() + "%"))
                .toList();
    }

    private static String title(UnitDesk desk, String what) {
        return what + " – " + desk.whole().unit().name() + " – "
                + desk.contest().title()
                + (desk.round() == null ? "" : " – " + desk.round().fullName()) + " (tính đến "
                + VietnamTime.minute(desk.at()) + ")";
    }

    static byte[] figures(UnitDesk desk) {
        return ListWorkbook.write(title(desk, "SỐ LIỆU THAM GIA"), header(desk), rows(desk));
    }

    static byte[] figuresCsv(UnitDesk desk) {
        return ListCsv.write(header(desk), rows(desk));
    }

    static byte[] people(UnitDesk desk, List<AbsentPerson> people, UnitTree tree) {
        return ListWorkbook.write(title(desk, "CHƯA THAM GIA"), PEOPLE, lines(people, tree));
    }

    static byte[] peopleCsv(List<AbsentPerson> people, UnitTree tree) {
        return ListCsv.write(PEOPLE, lines(people, tree));
    }

    private static List<List<String>> lines(List<AbsentPerson> people, UnitTree tree) {
        List<List<String>> lines = new ArrayList<>();
        people.forEach(person -> lines.add(List.of(
                person.fullName(),
                person.born().written(),
                tree.find(person.unit()).map(Unit::name).orElse(""),
                person.registered() ? "Đã đăng ký, chưa dự thi" : "Chưa đăng ký")));
        return lines;
    }
}
