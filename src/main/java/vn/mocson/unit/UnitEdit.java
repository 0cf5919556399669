package vn.mocson.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;

/**
 * What people write about a unit; valid when born.
 *
 * @param league empty where it is in none
 * @param contactName who answers for it; empty where nobody is known
 * @param contactAddress a telephone number or an e-mail address; empty where none is known
 */
public record UnitEdit(String name, int headcount, String league, String contactName, String contactAddress) {

    public static final int LARGEST_HEADCOUNT = 10_000_000;
    static final int LONGEST_NAME = 255;
    static final int LONGEST_LEAGUE = 120;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,20}[0-9]");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}");

    /** @throws InvalidFields naming the wrong fields */
    public UnitEdit {
        name = Vietnamese.clean(name);
        league = Vietnamese.clean(league);
        contactName = Vietnamese.clean(contactName);
        contactAddress = Vietnamese.clean(contactAddress);
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "UNIT_NAME", "Tên đơn vị cần có từ 1 đến 255 ký tự."));
        }
        if (headcount < 0 || headcount > LARGEST_HEADCOUNT) {
            errors.add(
                    new FieldError("headcount", "UNIT_HEADCOUNT", "Tổng số người là số nguyên từ 0 đến 10.000.000."));
        }
        if (league.length() > LONGEST_LEAGUE) {
            errors.add(new FieldError("league", "UNIT_LEAGUE", "Tên khối thi đua có nhiều nhất 120 ký tự."));
        }
        if (contactName.length() > 120) {
            errors.add(new FieldError("contactName", "UNIT_CONTACT_NAME", "Họ tên đầu mối có nhiều nhất 120 ký tự."));
        }
        if (!isAddress(contactAddress)) {
            errors.add(new FieldError(
                    "contactAddress",
                    "UNIT_CONTACT_ADDRESS",
                    "Liên hệ của đầu mối là một số điện thoại hoặc một địa chỉ thư điện tử."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    static boolean isAddress(String text) {
        return text.isEmpty()
                || text.length() <= 200
                        && (PHONE.matcher(text).matches() || MAIL.matcher(text).matches());
    }

    UnitEdit withHeadcount(int other) {
        return new UnitEdit(name, other, league, contactName, contactAddress);
    }

    @Override
    public String toString() {
        return "UnitEdit[" + name + "]";
    }
}
