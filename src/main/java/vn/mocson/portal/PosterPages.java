package vn.mocson.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.paper.PdfFile;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.Unit;

/** What is printed, as pages for the PDF renderer, which knows CSS 2.1: tables and millimetres. */
final class PosterPages {

    private static final int ACROSS = 2;
    private static final int DOWN = 4;

    /** Titles have up to 300 letters; so many fit in the largest type, and so many in the next. */
    private static final int SHORT_TITLE = 60;

    private static final int MEDIUM_TITLE = 130;

    private static final String POSTER = """
            @page { size: 210mm 297mm; margin: 0 }
            body { margin: 0; font-family: 'Liberation Sans'; color: #1e1b18; text-align: center }
            .head { height: 104mm; background: #7f1420; color: #fff7ea; border-bottom: 2.4mm solid #f2c14e }
            .head table { width: 100%; height: 104mm }
            .head td { padding: 6mm 16mm; vertical-align: middle; text-align: center }
            .organizer { font-size: 14pt; color: #ecd3c8 }
            .numeral { margin: 2mm 0; font-family: 'Liberation Serif'; font-weight: bold; font-size: 60pt; line-height: 1.15; color: #f2c14e }
            .title { margin-top: 3mm; font-weight: bold; line-height: 1.3 }
            .when { margin: 8mm 16mm 0; font-size: 16pt; font-weight: bold; color: #7f1420 }
            .unit { margin: 2.5mm 16mm 0; font-size: 15pt; line-height: 1.3 }
            .code { margin-top: 5mm }
            .code img { width: 74mm; height: 74mm }
            .address { margin: 2mm 12mm 0; font-size: 13pt; font-weight: bold }
            .steps { width: 186mm; margin: 8mm 12mm 0; table-layout: fixed; border-collapse: separate; border-spacing: 0 }
            .steps td { width: 55mm; padding: 0 3.5mm; vertical-align: top; text-align: center; font-size: 12.5pt; line-height: 1.4 }
            .number { font-family: 'Liberation Serif'; font-weight: bold; font-size: 30pt; line-height: 1.1; color: #a61b29 }
            .foot { margin: 8mm 16mm 0; font-size: 11.5pt; color: #5c534a }
            """;

    private static final String SHEET = """
            @page { size: 210mm 297mm; margin: 10mm 10mm 8mm }
            body { margin: 0; font-family: 'Liberation Sans'; color: #1e1b18 }
            table { width: 190mm; border-collapse: collapse; table-layout: fixed; page-break-after: always }
            table.last { page-break-after: auto }
            td { height: 68mm; width: 95mm; padding: 0; border: 0.2mm dashed #8d8273; vertical-align: top; page-break-inside: avoid }
            .card { position: relative; height: 68mm; overflow: hidden; text-align: center }
            .card img { display: block; width: 36mm; height: 36mm; margin: 1mm auto 0 }
            .name { margin: 2.5mm 4mm 0; height: 10.2mm; overflow: hidden; font-size: 11pt; font-weight: bold; line-height: 1.25 }
            .path { margin: 0.3mm 4mm 0; height: 4mm; overflow: hidden; white-space: nowrap; font-size: 7.5pt; color: #5c534a }
            .of { margin: 0.3mm 4mm 0; height: 7.6mm; overflow: hidden; font-size: 8pt; line-height: 1.25; color: #7f1420 }
            """;

    private PosterPages() {}

    static String picture(int n) {
        return PdfFile.PICTURES + ":" + n;
    }

    static String poster(ContestDefinition contest, @Nullable Unit unit, String address) {
        String shown = address.replaceFirst("^https?://", "").replaceFirst("\\?.*", "");
        return page(
                contest.title(),
                POSTER,
                "<div class=\"head\"><table><tr><td><div class=\"organizer\">" + text(contest.organizer()) + "</div>"
                        + (contest.numeral().isEmpty()
                                ? ""
                                : "<div class=\"numeral\">" + text(contest.numeral()) + "</div>")
                        + "<div class=\"title\" style=\"font-size: " + titleSize(contest.title()) + "pt\">"
                        + text(contest.title()) + "</div></td></tr></table></div>"
                        + when(contest)
                        + (unit == null ? "" : "<div class=\"unit\">Dành cho <b>" + text(unit.name()) + "</b></div>")
                        + "<div class=\"code\"><img alt=\"\" src=\"" + picture(0) + "\"/></div><div class=\"address\">"
                        + text(shown) + "</div><table class=\"steps\"><tr>"
                        + step(1, "Mở máy ảnh của điện thoại, đưa vào ô vuông ở trên rồi chạm vào liên kết hiện ra.")
                        + step(2, "Ghi họ tên, ngày sinh, đơn vị, số điện thoại và tự đặt mã PIN 6 số.")
                        + step(3, "Bấm Bắt đầu làm bài, trả lời, rồi bấm Nộp bài và giữ lại biên nhận.")
                        + "</tr></table><div class=\"foot\">Không cần cài đặt gì. Điện thoại đời cũ và mạng yếu vẫn làm bài được.</div>");
    }

    static String sheet(ContestDefinition contest, List<Unit> units, String base) {
        StringBuilder body = new StringBuilder();
        String door = (base + ContestAddress.door(contest)).replaceFirst("^https?://", "");
        for (int from = 0; from < units.size(); from += ACROSS * DOWN) {
            boolean last = from + ACROSS * DOWN >= units.size();
            body.append("<table").append(last ? " class=\"last\"" : "").append('>');
            for (int row = from; row < Math.min(from + ACROSS * DOWN, units.size()); row += ACROSS) {
                body.append("<tr>");
                for (int n = row; n < row + ACROSS; n++) {
                    body.append("<td>")
                            .append(n < units.size() ? card(contest, units.get(n), n, door) : "")
                            .append("</td>");
                }
                body.append("</tr>");
            }
            body.append("</table>");
        }
        return page(contest.title(), SHEET, body.toString());
    }

    private static String card(ContestDefinition contest, Unit unit, int n, String door) {
        return "<div class=\"card\"><div class=\"name\">" + text(unit.name()) + "</div><div class=\"path\">"
                + text(unit.path()) + "</div><img alt=\"\" src=\"" + picture(n) + "\"/><div class=\"of\">"
                + text(contest.title()) + "</div><div class=\"path\">" + text(door) + "</div></div>";
    }

    private static String when(ContestDefinition contest) {
        if (contest.rounds().isEmpty()) {
            return "";
        }
        Instant opens = contest.rounds().stream()
                .map(RoundDefinition::opensAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant closes = contest.rounds().stream()
                .map(RoundDefinition::closesAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return "<div class=\"when\">Từ " + VietnamTime.minute(opens) + " đến " + VietnamTime.minute(closes) + "</div>";
    }

    private static String step(int number, String words) {
        return "<td><div class=\"number\">" + number + "</div>" + text(words) + "</td>";
    }

    private static int titleSize(String title) {
        return title.length() <= SHORT_TITLE ? 26 : title.length() <= MEDIUM_TITLE ? 20 : 15;
    }

    private static String page(String title, String style, String body) {
        return "<html lang=\"vi\"><head><title>" + text(title) + "</title><style>" + style + "</style></head><body>"
                + body + "</body></html>";
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
