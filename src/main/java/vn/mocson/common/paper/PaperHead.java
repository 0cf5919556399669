package vn.mocson.common.paper;

import java.time.LocalDate;
import vn.mocson.common.text.Vietnamese;

/**
 * What stands above the text of an official paper. Capitals are set by the layout.
 *
 * @param parent the body above the issuing one; empty for none
 * @param number {@code 129}; empty leaves room to write it in
 * @param symbol {@code KH/ĐUK}, {@code BC-BTC}; empty for a paper without a number
 * @param place {@code Thái Nguyên}
 * @param title the kind of paper: {@code Báo cáo}
 * @param subject what it is about; empty for none
 * @param draft whether it says DỰ THẢO below the number
 */
public record PaperHead(
        OfficialLayout layout,
        String parent,
        String issuer,
        String number,
        String symbol,
        String place,
        LocalDate date,
        String title,
        String subject,
        boolean draft) {

    public PaperHead(
            OfficialLayout layout,
            String parent,
            String issuer,
            String number,
            String symbol,
            String place,
            LocalDate date,
            String title,
            String subject) {
        this(layout, parent, issuer, number, symbol, place, date, title, subject, false);
    }

    public PaperHead {
        parent = Vietnamese.clean(parent);
        issuer = Vietnamese.clean(issuer);
        number = Vietnamese.clean(number);
        symbol = Vietnamese.clean(symbol);
        place = Vietnamese.clean(place);
        title = Vietnamese.clean(title);
        subject = Vietnamese.clean(subject);
        if (issuer.isEmpty() || title.isEmpty()) {
            throw new IllegalArgumentException("Văn bản cần có cơ quan ban hành và tên loại.");
        }
    }
}
