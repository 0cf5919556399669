package vn.mocson.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** A person's particulars as somebody of the house typed them. */
public record ProfileForm(
        String fullName,
        @Nullable LocalDate dateOfBirth,
        String phone,
        @Nullable UnitId unit) {

    /** The same, found to be possible. */
    record Checked(String fullName, LocalDate dateOfBirth, Phone phone, Unit unit) {}

    /** @throws InvalidFields naming every wrong field at once */
    Checked checked(UnitTree tree, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        String name = Vietnamese.clean(fullName);
        if (!Registration.isName(name)) {
            errors.add(wrong("fullName", "NAME_WRONG", "Hãy viết họ và tên chỉ bằng chữ cái, dài từ 2 đến 100 ký tự."));
        }
        if (dateOfBirth == null || !Registration.isBirthDate(dateOfBirth, today)) {
            errors.add(wrong(
                    "dateOfBirth", "BORN_WRONG", "Hãy nhập ngày sinh theo dạng ngày/tháng/năm, ví dụ 25/12/1970."));
        }
        Optional<Phone> number = Phone.parse(phone);
        if (number.isEmpty()) {
            errors.add(wrong("phone", "PHONE_WRONG", "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, ví dụ 0912345678."));
        }
        Optional<Unit> found = unit == null ? Optional.empty() : tree.find(unit);
        if (found.isEmpty()) {
            errors.add(wrong("unit", "UNIT_WRONG", "Hãy chọn đơn vị trong danh sách của cuộc thi."));
        }
        if (!errors.isEmpty() || dateOfBirth == null || number.isEmpty() || found.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Checked(name, dateOfBirth, number.get(), found.get());
    }

    private static FieldError wrong(String field, String code, String message) {
        return new FieldError(field, code, message);
    }

    @Override
    public String toString() {
        return "ProfileForm[…]";
    }
}
