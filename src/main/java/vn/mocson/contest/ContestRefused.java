package vn.mocson.contest;

import java.util.List;
import vn.mocson.common.web.Refusal;

/** A contest that cannot be made like this, or something about it that cannot be changed. */
public final class ContestRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fields;

    private ContestRefused(Kind kind, String code, String detail, List<FieldError> fields) {
        super(kind, code, detail);
        this.fields = List.copyOf(fields);
    }

    static ContestRefused fields(List<FieldError> wrong) {
        return new ContestRefused(
                Kind.INVALID,
                "CONTEST_INVALID",
                "Còn " + wrong.size() + " ô cần sửa: " + wrong.getFirst().message(),
                wrong);
    }

    static ContestRefused slugTaken(String slug) {
        String sentence = "Đường dẫn “" + slug + "” đã có cuộc thi khác dùng. Hãy chọn đường dẫn khác.";
        return new ContestRefused(
                Kind.CONFLICT, "SLUG_TAKEN", sentence, List.of(new FieldError("slug", "SLUG_TAKEN", sentence)));
    }

    static ContestRefused slugStays() {
        String sentence = "Cuộc thi đã công bố nên đường dẫn không đổi được nữa: nhiều nơi đã dẫn đến.";
        return new ContestRefused(
                Kind.CONFLICT, "SLUG_STAYS", sentence, List.of(new FieldError("slug", "SLUG_STAYS", sentence)));
    }

    static ContestRefused roundWithoutName() {
        return new ContestRefused(Kind.INVALID, "ROUND_NAME", "Mỗi kỳ thi cần một tên, tối đa 200 chữ.", List.of());
    }

    static ContestRefused rounds(RulesConflict conflict) {
        return new ContestRefused(Kind.INVALID, "SCHEDULE_INVALID", conflict.sentence(), List.of());
    }

    static ContestRefused announcedStays() {
        return new ContestRefused(
                Kind.CONFLICT,
                "CONTEST_STAYS",
                "Cuộc thi đã công bố nên không xóa được: mọi người đã biết địa chỉ và có thể đã đăng ký. Chỉ xóa được bản nháp.",
                List.of());
    }

    /** @param kept by which table, for the log */
    static ContestRefused somethingHangsOn(RuntimeException kept) {
        ContestRefused refused = new ContestRefused(
                Kind.CONFLICT,
                "DRAFT_IN_USE",
                "Chưa xóa được bản nháp vì còn dữ liệu khác gắn với cuộc thi này. Hãy gỡ dữ liệu đó, hoặc để nguyên bản nháp: công chúng không thấy.",
                List.of());
        refused.initCause(kept);
        return refused;
    }

    static ContestRefused notByHand() {
        return new ContestRefused(
                Kind.CONFLICT,
                "STEP_COMPUTED",
                "Bước này do hệ thống tự nhận biết nên không đánh dấu bằng tay.",
                List.of());
    }

    static ContestRefused personTooLong() {
        return new ContestRefused(Kind.INVALID, "PERSON_TOO_LONG", "Tên người phụ trách tối đa 120 chữ.", List.of());
    }

    @Override
    public List<FieldError> fieldErrors() {
        return fields == null ? List.of() : fields;
    }
}
