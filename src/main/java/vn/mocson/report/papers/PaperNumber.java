package vn.mocson.report.papers;

import java.time.LocalDate;
import java.util.List;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.Refusal.FieldError;

/** Number and date of one paper. @param number empty leaves room to write it in */
public record PaperNumber(String number, LocalDate date) {

    private static final int LONGEST = 30;

    public PaperNumber {
        number = Vietnamese.clean(number);
    }

    /** @throws PaperRefused where it is too long */
    void require() {
        if (number.length() > LONGEST) {
            throw PaperRefused.fields(
                    List.of(new FieldError("number", "TOO_LONG", "Hãy ghi số văn bản ngắn hơn, tối đa 30 chữ.")));
        }
    }
}
