package vn.mocson.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;

/**
 * Somebody who shall not enter; valid when born.
 *
 * @param phone empty where it is not known
 */
public record ExclusionDraft(String fullName, @Nullable LocalDate dateOfBirth, String phone, String capacity) {

    private static final int LONGEST_CAPACITY = 200;

    /** @throws InvalidFields naming every wrong field at once */
    public ExclusionDraft {
        fullName = Vietnamese.clean(fullName);
        phone = phone.strip();
        capacity = Vietnamese.clean(capacity);
        List<FieldError> errors = new ArrayList<>();
        if (!Registration.isName(fullName)) {
            errors.add(new FieldError("fullName", "INVALID", "Hãy nhập họ và tên, chỉ gồm chữ cái."));
        }
        if (!phone.isEmpty() && ListedPhones.read(phone).isEmpty()) {
            errors.add(
                    new FieldError("phone", "INVALID", "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, hoặc để trống."));
        }
        if (capacity.isEmpty() || capacity.length() > LONGEST_CAPACITY) {
            errors.add(new FieldError("capacity", "INVALID", "Hãy ghi nhiệm vụ trong cuộc thi, ví dụ: Ban Giám khảo."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    @Override
    public String toString() {
        return "ExclusionDraft[…]";
    }
}
