package vn.mocson.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Languages;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.portal.BoardFile.Person;
import vn.mocson.portal.BoardFile.Scope;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.UnitLeaderboard.Unranked;

/** A board as one page without any script: for old portals, frames and print. */
final class BoardPage {

    private static final String STYLE = """
            body{margin:0;background:#fbf7ef;color:#1e1b18;font:18px/1.5 -apple-system,"Segoe UI",Roboto,Arial,sans-serif}
            main{max-width:60em;margin:0 auto;padding:16px}
            h1{margin:0;color:#7f1420;font-size:1.35em;line-height:1.3}
            h2{margin:1.2em 0 .4em;font-size:1.1em}
            p{margin:.4em 0}
            a{color:#a61b29}
            nav{margin:12px -8px}
            nav a{display:inline-block;padding:10px 8px;min-height:28px}
            nav a[aria-current]{color:#1e1b18;font-weight:700;text-decoration:none;border-bottom:3px solid #a61b29}
            .quiet{color:#5c534a;font-size:.89em}
            .note{padding:16px;border:1px solid #e4dac8;border-left:4px solid #8a6a12;border-radius:10px;background:#fff}
            table{width:100%;border-collapse:collapse;background:#fff;border:1px solid #e4dac8}
            th,td{padding:10px 8px;border-bottom:1px solid #e4dac8;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{color:#5c534a;font-size:.83em;font-weight:600}
            td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
            td:first-child{width:2.2em;color:#7f1420;font-weight:700;font-variant-numeric:tabular-nums}
            td b{font-weight:600}
            td span{display:block;color:#5c534a;font-size:.83em}
            .door{display:inline-block;margin:12px 0;padding:12px 20px;border-radius:10px;background:#a61b29;color:#fff;font-weight:600;text-decoration:none}
            @media (max-width:480px){body{font-size:16px}main{padding:12px 8px}th,td{padding:8px 4px}.wide{display:none}}
            @media print{nav,.door{display:none}}
            """;

    private BoardPage() {}

    static String of(ContestDefinition contest, BoardFile board) {
        String where = board.round() == null ? "Toàn cuộc thi" : board.round().name();
        String title = "Bảng xếp hạng " + board.scope().title().toLowerCase(Languages.VIETNAMESE) + " – " + where;
        return page(
                title + " – " + contest.title(),
                "<h1>" + text(contest.title()) + "</h1><p>" + text(title) + "</p>" + links(contest, board)
                        + (board.message() == null ? table(board) : note(board.message(), board.visibleAt()))
                        + "<p><a class=\"door\" target=\"_top\" href=\"" + text(ContestAddress.door(contest))
                        + "\">Vào trang dự thi</a></p>");
    }

    static String missing(String sentence) {
        return page(
                "Không tìm thấy bảng xếp hạng",
                "<h1>Không tìm thấy bảng xếp hạng</h1><p>" + text(sentence)
                        + " Hãy về <a target=\"_top\" href=\"/\">trang chủ</a> để chọn cuộc thi.</p>");
    }

    private static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + text(title)
                + "</title><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><style>" + STYLE
                + "</style></head><body><main>" + body + "</main></body></html>\n";
    }

    /** The other boards of the contest; this one is marked. */
    private static String links(ContestDefinition contest, BoardFile board) {
        StringBuilder links = new StringBuilder("<nav aria-label=\"Các bảng\">");
        String top = "/bang/" + contest.slug() + "/";
        String here =
                board.round() == null ? BoardFiles.WHOLE_CONTEST : board.round().id();
        for (Scope scope : Scope.values()) {
            if (scope == Scope.UNIT || board.round() != null || contest.rules().total() != null) {
                link(links, top + here + "/" + scope.file(), scope.title(), scope == board.scope());
            }
        }
        links.append("</nav>");
        if (contest.rounds().size() > 1) {
            links.append("<nav aria-label=\"Các kỳ thi\">");
            for (RoundDefinition round : contest.rounds()) {
                String id = round.id().toString();
                link(links, top + id + "/" + board.scope().file(), round.fullName(), id.equals(here));
            }
            if (board.scope() == Scope.UNIT || contest.rules().total() != null) {
                String whole =
                        top + BoardFiles.WHOLE_CONTEST + "/" + board.scope().file();
                link(links, whole, "Toàn cuộc thi", board.round() == null);
            }
            links.append("</nav>");
        }
        return links.toString();
    }

    private static void link(StringBuilder links, String address, String words, boolean current) {
        links.append("<a href=\"")
                .append(text(address))
                .append(".html\"")
                .append(current ? " aria-current=\"page\"" : "")
                .append('>')
                .append(text(words))
                .append("</a> ");
    }

    private static String note(String sentence, @Nullable Instant visibleAt) {
        return "<p class=\"note\">" + text(sentence)
                + (visibleAt == null ? "" : " Hiện từ " + VietnamTime.minute(visibleAt) + ".") + "</p>";
    }

    private static String table(BoardFile board) {
        if (board.rows().isEmpty()) {
            return "<p class=\"note\">Chưa có kết quả nào. Lượt thi đầu tiên được nộp sẽ hiện ở đây.</p>";
        }
        String state =
                switch (board.state()) {
                    case "FINAL" -> "Kết quả chính thức";
                    case "FROZEN" -> "Tạm dừng cập nhật đến khi công bố";
                    default -> "Kết quả tạm thời";
                };
        String heading = "<p class=\"quiet\">" + state
                + (board.asOf() == null ? "" : " · cập nhật lúc " + VietnamTime.minute(board.asOf()))
                + (board.total() == null ? "" : " · " + Vietnamese.number(board.total()) + words(board.scope()))
                + (board.total() != null && board.total() > board.rows().size()
                        ? " · dưới đây là " + board.rows().size() + " đầu bảng"
                        : "")
                + "</p>";
        return heading + (board.scope() == Scope.UNIT ? units(board) : people(board));
    }

    private static String words(Scope scope) {
        return scope == Scope.UNIT ? " đơn vị" : " người";
    }

    private static String people(BoardFile board) {
        List<Person> rows = board.rows().stream().map(Person.class::cast).toList();
        boolean points = rows.stream().anyMatch(row -> row.points() != null);
        StringBuilder table = new StringBuilder("<table><thead><tr><th scope=\"col\">Hạng</th>")
                .append("<th scope=\"col\">Người dự thi</th>")
                .append(points ? "<th scope=\"col\" class=\"n\">Điểm</th>" : "")
                .append("<th scope=\"col\" class=\"n\">Thời gian</th></tr></thead><tbody>");
        for (Person row : rows) {
            table.append("<tr><td>")
                    .append(row.rank())
                    .append(row.tied() ? "<span>đồng hạng</span>" : "")
                    .append("</td><td><b>")
                    .append(text(row.name()))
                    .append("</b><span>")
                    .append(text(row.unit()))
                    .append("</span></td>")
                    .append(points ? cell(decimal(row.points())) : "")
                    .append(cell(VietnamTime.clock(Duration.ofMillis(row.durationMs()))))
                    .append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private record Column(String title, boolean wide, Function<UnitRow, @Nullable String> value) {}

    private static String units(BoardFile board) {
        List<UnitRow> rows = board.rows().stream().map(UnitRow.class::cast).toList();
        // what the rules keep to themselves, or do not rank by, has no column
        List<Column> columns = List.of(
                        new Column("Tổng hợp", false, row -> decimal(row.weighted())),
                        new Column("Người dự thi", false, row -> number(row.people())),
                        new Column("Lượt thi", true, row -> number(row.entries())),
                        new Column("Điểm trung bình", true, row -> decimal(row.averagePoints())),
                        new Column("Tỷ lệ", false, row -> row.rate() == null ? null : decimal(row.rate()) + "%"))
                .stream()
                .filter(column -> rows.stream().anyMatch(row -> column.value().apply(row) != null))
                .toList();
        StringBuilder tables = new StringBuilder();
        String league = null;
        for (UnitRow row : rows) {
            String its = row.unrankedReason() == Unranked.NO_LEAGUE
                    ? "Ngoài khối"
                    : Objects.requireNonNullElse(row.league(), "");
            if (!its.equals(league)) {
                tables.append(league == null ? "" : "</tbody></table>")
                        .append(its.isEmpty() ? "" : "<h2>" + text(its) + "</h2>")
                        .append("<table><thead><tr><th scope=\"col\">Hạng</th><th scope=\"col\">Đơn vị</th>");
                columns.forEach(column -> tables.append("<th scope=\"col\" class=\"n")
                        .append(column.wide() ? " wide" : "")
                        .append("\">")
                        .append(column.title())
                        .append("</th>"));
                tables.append("</tr></thead><tbody>");
                league = its;
            }
            tables.append("<tr><td>")
                    .append(row.rank() == null ? "–" : row.rank().toString())
                    .append(row.tied() && row.rank() != null ? "<span>đồng hạng</span>" : "")
                    .append("</td><td><b>")
                    .append(text(row.name()))
                    .append("</b>")
                    .append(unranked(row.unrankedReason()))
                    .append("</td>");
            columns.forEach(column -> tables.append("<td class=\"n")
                    .append(column.wide() ? " wide" : "")
                    .append("\">")
                    .append(Objects.requireNonNullElse(column.value().apply(row), "–"))
                    .append("</td>"));
            tables.append("</tr>");
        }
        return tables.append("</tbody></table>").toString();
    }

    private static String unranked(@Nullable Unranked reason) {
        return switch (reason) {
            case TOO_FEW_ENTRANTS -> "<span>Chưa đủ số người dự thi</span>";
            case TOO_SMALL -> "<span>Chưa đủ tổng số người</span>";
            case NO_LEAGUE -> "<span>Không thuộc khối nào</span>";
            case null -> "";
        };
    }

    private static String cell(@Nullable String value) {
        return "<td class=\"n\">" + (value == null ? "–" : value) + "</td>";
    }

    private static @Nullable String number(@Nullable Long number) {
        return number == null ? null : Vietnamese.number(number);
    }

    private static @Nullable String decimal(@Nullable BigDecimal number) {
        return number == null
                ? null
                : NumberFormat.getNumberInstance(Languages.VIETNAMESE).format(number);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
