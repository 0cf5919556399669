package vn.mocson.common.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the head, the number and the signature of a paper are set out: Party papers after Hướng dẫn
 * 36-HD/VPTW (2018), papers of the State after Nghị định 30/2020/NĐ-CP, annex I.
 */
public enum OfficialLayout {
    PARTY("T/M", "K/T") {
        @Override
        String number(String number, String symbol) {
            return "Số " + (number.isEmpty() ? BLANK : number) + "-" + symbol;
        }

        @Override
        List<Line> left(PaperHead head) {
            List<Line> lines = parent(head, 14);
            lines.add(Line.bold(capitals(head.issuer()), 14));
            lines.add(Line.plain("*", 14));
            return lines;
        }

        @Override
        List<Line> right() {
            // the line under it is as long as the words: 73 mm in 15-point bold
            return List.of(Line.bold("ĐẢNG CỘNG SẢN VIỆT NAM", 15).underlined(73));
        }

        @Override
        List<Line> title(PaperHead head) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.bold(capitals(head.title()), 16));
            if (!head.subject().isEmpty()) {
                lines.add(Line.bold(head.subject(), 14));
            }
            lines.add(Line.plain("-----", 14));
            return lines;
        }

        @Override
        List<Line> authority(Signer signer) {
            List<Line> lines = new ArrayList<>();
            boolean own = signer.authority().isEmpty() && signer.inPlace().isEmpty();
            authorities(lines, signer);
            lines.add(own ? Line.bold(capitals(signer.title()), 14) : Line.plain(capitals(signer.title()), 14));
            return lines;
        }

        @Override
        Line recipientsTitle() {
            return new Line("Nơi nhận:", 14, false, false, true, 0);
        }

        @Override
        int recipientSize() {
            return 12;
        }

        @Override
        int numberSize() {
            return 14;
        }
    },
    STATE("TM.", "KT.") {
        @Override
        String number(String number, String symbol) {
            return "Số: " + (number.isEmpty() ? BLANK : number) + "/" + symbol;
        }

        @Override
        List<Line> left(PaperHead head) {
            List<Line> lines = parent(head, 12);
            lines.add(Line.bold(capitals(head.issuer()), 12).underlined(shortRule(head.issuer())));
            return lines;
        }

        @Override
        List<Line> right() {
            // the line is as long as the motto: 56 mm in 13-point bold
            return List.of(
                    Line.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12),
                    Line.bold("Độc lập - Tự do - Hạnh phúc", 13).underlined(56));
        }

        @Override
        List<Line> title(PaperHead head) {
            List<Line> lines = new ArrayList<>();
            Line title = Line.bold(capitals(head.title()), 14);
            if (head.subject().isEmpty()) {
                lines.add(title.underlined(30));
            } else {
                lines.add(title);
                lines.add(Line.bold(head.subject(), 14).underlined(50));
            }
            return lines;
        }

        @Override
        List<Line> authority(Signer signer) {
            List<Line> lines = new ArrayList<>();
            authorities(lines, signer);
            lines.add(Line.bold(capitals(signer.title()), 14));
            return lines;
        }

        @Override
        Line recipientsTitle() {
            return new Line("Nơi nhận:", 12, true, true, false, 0);
        }

        @Override
        int recipientSize() {
            return 11;
        }

        @Override
        int numberSize() {
            return 13;
        }
    };

    /** Room to write a number in by hand. */
    private static final String BLANK = "\u00A0".repeat(8);

    private static final int LEFT_COLUMN_MM = 70;

    private final String onBehalf;
    private final String inPlace;

    OfficialLayout(String onBehalf, String inPlace) {
        this.onBehalf = onBehalf;
        this.inPlace = inPlace;
    }

    /** {@code T/M BAN THƯỜNG VỤ} or {@code TM. BAN TỔ CHỨC}: the first line of a signature. */
    public String onBehalfOf(String body) {
        return onBehalf + " " + body;
    }

    /** {@code K/T TRƯỞNG BAN} or {@code KT. TRƯỞNG BAN}: the first line where a deputy signs. */
    public String inPlaceOf(String title) {
        return inPlace + " " + title;
    }

    /** {@code Số 129-KH/ĐUK} or {@code Số: 85/BC-BTC}, with room left where the number is not known. */
    abstract String number(String number, String symbol);

    abstract List<Line> left(PaperHead head);

    abstract List<Line> right();

    abstract List<Line> title(PaperHead head);

    abstract List<Line> authority(Signer signer);

    abstract Line recipientsTitle();

    abstract int recipientSize();

    abstract int numberSize();

    /** None where the paper has no symbol and is no draft. */
    List<Line> numberLine(PaperHead head) {
        List<Line> lines = new ArrayList<>();
        if (!head.symbol().isEmpty()) {
            lines.add(Line.plain(number(head.number(), head.symbol()), numberSize()));
        }
        if (head.draft()) {
            lines.add(Line.bold("DỰ THẢO", numberSize()));
        }
        return lines;
    }

    /** {@code BC-BTC} or {@code BC/ĐUK}: the kind of paper and who issues it. */
    public String symbol(String kind, String issuer) {
        return kind.isEmpty() || issuer.isEmpty() ? kind : kind + (this == PARTY ? "/" : "-") + issuer;
    }

    /** {@code Số: 85/BC-BTC}, for the head of a paper. */
    public String written(String number, String symbol) {
        return number(number, symbol);
    }

    /** {@code số 85/BC-BTC}, within a sentence: there no colon stands. */
    public String cited(String number, String symbol) {
        return "s" + number(number, symbol).substring(1).replaceFirst(":", "");
    }

    /** {@code Điều 1. } or {@code Điều 1- }. */
    public String article(int no) {
        return "Điều " + no + (this == PARTY ? "- " : ". ");
    }

    private static void authorities(List<Line> lines, Signer signer) {
        for (String authority : List.of(signer.authority(), signer.inPlace())) {
            if (!authority.isEmpty()) {
                lines.add(Line.bold(capitals(authority), 14));
            }
        }
    }

    Line placeAndDate(PaperHead head) {
        return Line.italic(head.place() + ", " + date(head.date()), numberSize());
    }

    /** Both instructions want a zero before days under 10 and before the months 1 and 2, and no other. */
    public static String date(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : month, date.getYear());
    }

    private static List<Line> parent(PaperHead head, int size) {
        List<Line> lines = new ArrayList<>();
        if (!head.parent().isEmpty()) {
            lines.add(Line.plain(capitals(head.parent()), size));
        }
        return lines;
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Two fifths of the words above, which take about 2.5 mm a letter in 12-point bold capitals. */
    private static int shortRule(String text) {
        return Math.min(LEFT_COLUMN_MM, Math.ceilDiv(text.length() * 5, 2)) * 2 / 5;
    }
}
