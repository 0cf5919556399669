package vn.mocson.report.papers;

import java.util.List;
import vn.mocson.common.paper.TemplateProblem;
import vn.mocson.common.web.Refusal;

/** A paper or a template that cannot be made or kept, with what to do about it. */
public final class PaperRefused extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final List<FieldError> fields;

    private PaperRefused(Kind kind, String code, String detail, List<FieldError> fields) {
        super(kind, code, detail);
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<FieldError> fieldErrors() {
        return fields;
    }

    static PaperRefused fields(List<FieldError> fields) {
        return new PaperRefused(Kind.INVALID, "PAPER_FIELDS", "Hãy sửa những ô được đánh dấu rồi lưu lại.", fields);
    }

    static PaperRefused notSealed() {
        return new PaperRefused(
                Kind.CONFLICT,
                "PAPER_NOT_SEALED",
                "Văn bản này công nhận kết quả nên chỉ lập được từ kết quả đã niêm phong. Hãy để Thư ký và Trưởng Ban"
                        + " Giám khảo ký niêm phong trước.",
                List.of());
    }

    static PaperRefused otherKind() {
        return new PaperRefused(
                Kind.INVALID, "PAPER_KIND", "Hãy lập báo cáo của đơn vị ở trang “Đơn vị của tôi”.", List.of());
    }

    static PaperRefused noAwards() {
        return new PaperRefused(
                Kind.CONFLICT,
                "PAPER_NO_AWARDS",
                "Kết quả này không có giải nào nên không có gì để khen thưởng. Hãy chọn kết quả khác.",
                List.of());
    }

    static PaperRefused notComparable() {
        return new PaperRefused(
                Kind.CONFLICT,
                "PAPER_NOT_COMPARABLE",
                "Chỉ so sánh được với cuộc thi khác đã công bố hết kết quả. Hãy chọn lại cuộc thi để so sánh.",
                List.of());
    }

    static PaperRefused textTooLong() {
        return new PaperRefused(
                Kind.INVALID,
                "PAPER_TEXT_TOO_LONG",
                "Mỗi phần của báo cáo tối đa 10.000 chữ. Hãy rút ngắn rồi lưu lại.",
                List.of());
    }

    static PaperRefused templateFile(String why) {
        return new PaperRefused(Kind.INVALID, "PAPER_TEMPLATE_FILE", why, List.of());
    }

    static PaperRefused templateHeavy() {
        return templateFile("Mẫu nặng hơn 5 MiB. Hãy giảm dung lượng hình trong mẫu rồi tải lên lại.");
    }

    /** Names each place that cannot be filled, the first few of many. */
    static PaperRefused template(List<TemplateProblem> problems) {
        StringBuilder said = new StringBuilder("Mẫu chưa dùng được:");
        problems.stream().limit(SHOWN).forEach(problem -> said.append(' ').append(problem.sentence()));
        if (problems.size() > SHOWN) {
            said.append(" Còn ").append(problems.size() - SHOWN).append(" chỗ nữa.");
        }
        return new PaperRefused(
                Kind.INVALID,
                "PAPER_TEMPLATE_PLACES",
                said + " Hãy sửa những chỗ này trong mẫu rồi tải lên lại.",
                List.of());
    }
}
