package vn.mocson.certificate;

import java.util.List;
import vn.mocson.common.web.Refusal;

/** Something about certificates that cannot be done. */
public final class CertificateRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final List<FieldError> fields;

    private CertificateRefused(Kind kind, String code, String detail, List<FieldError> fields) {
        super(kind, code, detail);
        this.fields = List.copyOf(fields);
    }

    private CertificateRefused(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    @Override
    public List<FieldError> fieldErrors() {
        return fields;
    }

    static CertificateRefused design(List<FieldError> wrong) {
        return new CertificateRefused(
                Kind.INVALID, "CERTIFICATE_DESIGN", wrong.getFirst().message(), wrong);
    }

    /** @param line of the template, 1 for the first */
    static CertificateRefused template(int line, String why) {
        return new CertificateRefused(Kind.INVALID, "CERTIFICATE_TEMPLATE", "Mẫu HTML, dòng " + line + ": " + why);
    }

    static CertificateRefused template(String why) {
        return new CertificateRefused(Kind.INVALID, "CERTIFICATE_TEMPLATE", "Mẫu HTML: " + why);
    }

    static CertificateRefused replaced() {
        return new CertificateRefused(
                Kind.CONFLICT,
                "CERTIFICATE_RESULT_REPLACED",
                "Kết quả này đã được thay bằng phiên bản niêm phong mới hơn. Hãy chọn phiên bản mới nhất rồi cấp lại.");
    }

    static CertificateRefused revoked() {
        return new CertificateRefused(
                Kind.CONFLICT,
                "CERTIFICATE_REVOKED",
                "Giấy chứng nhận này đã bị thu hồi nên không tải được nữa. Hãy hỏi Ban Tổ chức về giấy thay thế.");
    }

    static CertificateRefused erased() {
        return new CertificateRefused(
                Kind.CONFLICT,
                "CERTIFICATE_ERASED",
                "Dữ liệu của người nhận đã được xóa nên không vẽ lại giấy này được. Hãy chọn giấy khác.");
    }

    static CertificateRefused noReason() {
        return new CertificateRefused(
                Kind.INVALID,
                "CERTIFICATE_REASON",
                "Hãy ghi lý do thu hồi, từ 5 đến 300 ký tự; ai kiểm tra giấy này sẽ đọc được.");
    }

    static CertificateRefused decision() {
        return new CertificateRefused(
                Kind.INVALID, "CERTIFICATE_DECISION", "Căn cứ dài tối đa 200 ký tự. Hãy rút ngắn lại.");
    }

    static CertificateRefused notOffered() {
        return new CertificateRefused(
                Kind.CONFLICT,
                "CERTIFICATE_NOT_OFFERED",
                "Cuộc thi này không cấp giấy chứng nhận tham gia trên trang cá nhân. Hãy hỏi Ban Tổ chức.");
    }

    static CertificateRefused notYet() {
        return new CertificateRefused(
                Kind.CONFLICT,
                "CERTIFICATE_NOT_YET",
                "Giấy chứng nhận tham gia có sau khi kỳ thi mà bạn có lượt thi được tính đã công bố kết quả. Hãy quay lại sau.");
    }

    static CertificateRefused tooHeavy() {
        return new CertificateRefused(
                Kind.INVALID,
                "CERTIFICATE_TOO_HEAVY",
                "Giấy chứng nhận vẽ ra nặng hơn 900 KB. Hãy dùng biểu trưng hoặc ảnh chữ ký nhỏ hơn.");
    }
}
