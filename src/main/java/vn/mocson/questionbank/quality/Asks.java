package vn.mocson.questionbank.quality;

import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;

/** What kind of thing a stem asks for; two stems that ask for different things are different questions about one matter. */
enum Asks {
    WHEN(
            "\\b(?:nao|gi|bao nhieu)\\b(?<=\\b(?:ngay|thang|nam|gian|thoi diem|thoi ky|giai doan|gio|luc|khi|dem|moc) (?:\\w{1,9} )?"
                    + "(?:nao|gi|bao nhieu))|\\bbao gio\\b|^(?:ngay|thoi gian|thoi diem|nam) .*\\bla$"),
    WHERE(
            "\\bo dau\\b|\\btai dau\\b|\\bdau$|^o dau\\b|\\bden dau\\b|\\b(noi|dia diem|dia danh|dia phuong|dia chi) nao\\b"),
    WHO("(?<!nguyen )\\bai\\b|\\b(nguoi|dong chi|vi|nhan vat|ong|ba|vua|tuong|anh hung|tac gia|can bo) nao\\b"),
    HOW_MANY("\\bbao nhieu\\b"),
    /** “huyện nào”, “là gì”: the noun before it stands among the words. */
    WHAT("\\b(nao|gi|sao)\\b"),
    /** No word of a question in it. */
    UNKNOWN("");

    private final Pattern said;

    Asks(String said) {
        this.said = Pattern.compile(said);
    }

    static Asks of(String stem) {
        String plain = Vietnamese.searchable(stem.replace("mấy", "bao nhiêu").replace("Mấy", "bao nhiêu"));
        for (Asks asks : values()) {
            if (asks.said.matcher(plain).find()) {
                return asks;
            }
        }
        return UNKNOWN;
    }

    boolean differsFrom(Asks other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
