package vn.mocson.award;

import vn.mocson.common.web.Refusal;

/** What the way to a sealed result does not allow. */
public final class AwardRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private AwardRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static AwardRefused notClosed() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_NOT_CLOSED",
                "Còn kỳ thi chưa kết thúc hoặc chưa tính xong thứ hạng nên chưa xét giải được. Hãy mở lại trang này sau"
                        + " khi mọi kỳ thi đã có bảng xếp hạng cuối cùng.");
    }

    static AwardRefused noTotal() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_WITHOUT_TOTAL",
                "Thể lệ chưa có xếp hạng chung qua nhiều kỳ thi để xét giải này. Hãy bổ sung mục “Xếp hạng toàn cuộc thi”"
                        + " vào thể lệ, hoặc trao giải theo kỳ thi.");
    }

    static AwardRefused reasonMissing() {
        return new AwardRefused(
                Kind.INVALID, "REASON_MISSING", "Hãy ghi lý do, từ 5 đến 500 ký tự, để người sau hiểu được.");
    }

    static AwardRefused voteNotCarried() {
        return new AwardRefused(
                Kind.INVALID,
                "VOTE_NOT_CARRIED",
                "Số phiếu đồng ý phải nhiều hơn số phiếu không đồng ý thì kết quả biểu quyết mới có hiệu lực. Hãy kiểm"
                        + " tra lại số phiếu, hoặc biểu quyết lại.");
    }

    static AwardRefused voteIncomplete() {
        return new AwardRefused(
                Kind.INVALID,
                "VOTE_INCOMPLETE",
                "Hãy ghi nội dung biểu quyết, số phiếu, kết luận và chọn người hoặc đơn vị được giải.");
    }

    static AwardRefused borderMoved() {
        return new AwardRefused(
                Kind.CONFLICT,
                "BORDER_MOVED",
                "Giải này không còn chờ biểu quyết về đúng những người đồng hạng đó, hoặc số giải còn lại đã khác, nên biểu"
                        + " quyết chưa được ghi. Hãy tải lại trang và ghi ở giải đang chờ.");
    }

    static AwardRefused undecided() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_UNDECIDED",
                "Còn giải chờ Ban Tổ chức biểu quyết. Hãy ghi kết quả biểu quyết rồi chuẩn bị niêm phong.");
    }

    static AwardRefused unchecked(long people) {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_UNCHECKED",
                "Còn " + people
                        + " người, đơn vị trong danh sách chưa được xác nhận. Hãy xác nhận từng người ở bảng kiểm"
                        + " tra rồi chuẩn bị niêm phong.");
    }

    static AwardRefused waiverMissing(int people) {
        return new AwardRefused(
                Kind.INVALID,
                "AWARD_CHECK_MISSING",
                "Còn " + people + " người chưa có bước kiểm tra nào. Hãy ghi ít nhất một bước kiểm tra của "
                        + (people == 1 ? "người đó" : "từng người")
                        + ", hoặc ghi lý do xác nhận mà không kiểm tra, từ 5 đến 500 ký tự.");
    }

    static AwardRefused notAskedAboutTheName() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_NAME_NOT_AGREED",
                "Người này chưa đồng ý công bố họ tên. Hãy gọi điện hỏi; nếu người đó đồng ý, ghi bước “Đã gọi điện, đúng"
                        + " người” rồi xác nhận.");
    }

    static AwardRefused confirmedByIt() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_CONFIRMED",
                "Người này đã được xác nhận nên chưa bỏ được bước kiểm tra. Hãy bấm “Xét lại” và ghi lý do, rồi bỏ bước này.");
    }

    static AwardRefused identityNumber() {
        return new AwardRefused(
                Kind.INVALID,
                "IDENTITY_NUMBER",
                "Lời ghi có dãy 9 hoặc 12 chữ số giống số CMND, CCCD. Phần mềm không lưu số giấy tờ. Hãy xóa dãy số này, chỉ"
                        + " ghi đã đối chiếu những gì.");
    }

    static AwardRefused nothing() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_EMPTY",
                "Không có giải nào trong phạm vi này. Hãy khai cơ cấu giải thưởng ở trang Thể lệ.");
    }

    static AwardRefused moved() {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_MOVED",
                "Kết quả đã thay đổi từ lúc chuẩn bị nên không ký được bản này. Hãy chuẩn bị bản niêm phong mới và ký bản đó.");
    }

    static AwardRefused earlierFirst(String earlier) {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_EARLIER_FIRST",
                "Kết quả này tính cả giải của " + earlier + ", mà kết quả đó chưa được niêm phong. Hãy niêm phong "
                        + earlier + " trước.");
    }

    static AwardRefused movedSinceSealed(String round) {
        return new AwardRefused(
                Kind.CONFLICT,
                "AWARD_MOVED",
                "Sau khi niêm phong, bài thi hoặc bảng xếp hạng của " + round
                        + " đã được sửa, nên không công bố được bản đã ký. Hãy chuẩn bị phiên bản mới theo một quyết định có"
                        + " số, ký rồi công bố bản đó.");
    }

    static AwardRefused notThisState() {
        return new AwardRefused(
                Kind.CONFLICT,
                "SEAL_STATE",
                "Bản niêm phong này đã sang bước khác. Hãy tải lại trang để xem bước tiếp theo.");
    }

    static AwardRefused samePerson() {
        return new AwardRefused(
                Kind.FORBIDDEN,
                "SAME_SIGNER",
                "Một người không thể ký cả hai chữ ký. Hãy nhờ Trưởng Ban Giám khảo ký bằng tài khoản của mình.");
    }

    static AwardRefused decisionMissing() {
        return new AwardRefused(
                Kind.INVALID,
                "DECISION_MISSING",
                "Kết quả này đã niêm phong. Muốn thay đổi, hãy ghi số quyết định và lý do.");
    }

    static AwardRefused sealFirst(String scopeName) {
        return new AwardRefused(
                Kind.CONFLICT,
                "SEAL_FIRST",
                "“" + scopeName
                        + "” có giải thưởng nên chỉ công bố được sau khi hai người đã ký niêm phong. Hãy mở trang"
                        + " Trao giải để niêm phong và công bố.");
    }

    static AwardRefused unchanged() {
        return new AwardRefused(
                Kind.CONFLICT,
                "SEAL_UNCHANGED",
                "Kết quả không khác bản đã niêm phong nên không cần phiên bản mới. Hãy dùng bản hiện có.");
    }

    static AwardRefused notInDraft() {
        return new AwardRefused(
                Kind.CONFLICT,
                "NOT_IN_DRAFT",
                "Người hoặc đơn vị này không còn trong danh sách dự kiến. Hãy tải lại trang để xem danh sách mới.");
    }

    /** @param place where the name stands; the name is what the person typed, and goes to nobody else */
    static AwardRefused named(String place, String name) {
        return new AwardRefused(
                Kind.INVALID,
                "NAME_IN_PUBLIC_WORDS",
                "“" + place + "” có họ tên “" + name
                        + "” của người trong danh sách xét giải. Lời này được công bố nguyên văn cho mọi người. Hãy viết"
                        + " lại mà không nêu tên ai; biểu quyết đã ghi thì bỏ đi rồi ghi lại.");
    }

    static AwardRefused stopped() {
        return new AwardRefused(
                Kind.CONFLICT,
                "SEAL_STOPPED",
                "Đã dừng theo yêu cầu, chưa có gì thay đổi. Hãy bấm lại khi cần làm tiếp.");
    }
}
