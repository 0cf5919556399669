package vn.mocson.questionbank;

import java.io.Serializable;
import java.time.LocalDate;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;

/**
 * The decision by which a question set was approved.
 *
 * @param number as on paper, e.g. {@code 85-QĐ/ĐUK}
 * @param meeting that decided, e.g. “Hội nghị Ban Thường vụ tháng 7/2024”; may be empty
 */
public record Decision(String number, LocalDate date, String meeting) implements Serializable {

    public Decision {
        number = Vietnamese.clean(number);
        meeting = Vietnamese.clean(meeting);
        if (number.isEmpty() || number.length() > 100) {
            throw new InvalidFields("number", "INVALID", "Số quyết định phải có từ 1 đến 100 ký tự.");
        }
        if (meeting.length() > 300) {
            throw new InvalidFields("meeting", "INVALID", "Tên cuộc họp không quá 300 ký tự.");
        }
    }
}
