package vn.mocson.contest.text;

import java.util.ArrayList;
import java.util.List;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.PredictionOf;

/** What is shown when, and what happens when something goes wrong. */
final class AnnouncementChapter {

    private final Terms terms;

    AnnouncementChapter(Terms terms) {
        this.terms = terms;
    }

    List<String> results() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> score(rules.results().showScore())));
        clauses.addAll(terms.perRound(rules -> answers(rules.results().showKey())));
        return clauses;
    }

    private static String score(Moment moment) {
        return moment == Moment.NEVER
                ? "Số câu đúng và điểm của từng lượt thi không được thông báo cho người dự thi."
                : "Người dự thi biết số câu đúng và điểm của lượt thi " + Moments.words(moment) + ".";
    }

    private static String answers(Moment moment) {
        return moment == Moment.NEVER
                ? "Đáp án không được công bố."
                : "Người dự thi được xem đáp án của đề thi mình đã làm " + Moments.words(moment) + ".";
    }

    List<String> board() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> board(rules.leaderboard())));
        clauses.addAll(terms.perRound(AnnouncementChapter::keptBack));
        clauses.add(
                "Họ và tên người dự thi chỉ hiện công khai khi người đó đồng ý; việc không đồng ý không ảnh hưởng đến thứ"
                        + " hạng và giải thưởng.");
        return clauses;
    }

    private static String board(Board board) {
        return switch (board) {
            case Board.Live() ->
                "Bảng xếp hạng được cập nhật liên tục khi kỳ thi đang mở; thứ tự khi đó chỉ là tạm tính.";
            case Board.HiddenUntilPublication() ->
                "Bảng xếp hạng chỉ hiện sau khi Ban Tổ chức công bố kết quả của kỳ thi.";
            case Board.Frozen(int lastMinutes) ->
                "Bảng xếp hạng được cập nhật khi kỳ thi đang mở và ngừng cập nhật trong " + Words.number(lastMinutes)
                        + " phút cuối, cho đến khi Ban Tổ chức công bố kết quả của kỳ thi; thứ tự khi đó chỉ là tạm tính.";
        };
    }

    /** What a board that people see early still keeps to itself. */
    private static String keptBack(Rules rules) {
        Rules.Prediction prediction = rules.prediction();
        if (rules.leaderboard() instanceof Board.HiddenUntilPublication || prediction == null) {
            return "";
        }
        if (prediction.of() == PredictionOf.ENTRIES) {
            return "Khi kỳ thi đang mở, số lượt thi không hiện công khai vì đó là điều phải dự đoán.";
        }
        return prediction.of() == PredictionOf.PEOPLE
                ? "Khi kỳ thi đang mở, số người dự thi không hiện công khai vì đó là điều phải dự đoán."
                : "";
    }

    List<String> trouble() {
        return List.of(
                "Khi hệ thống gặp sự cố, Ban Tổ chức có thể bù giờ cho mọi người, cho một đơn vị hoặc cho một người. Thời gian"
                        + " được bù cộng vào thời hạn làm bài, không tính vào thời gian làm bài khi xếp hạng, và được ghi lại kèm"
                        + " lý do.",
                "Ban Tổ chức có thể tạm dừng kỳ thi; khi kỳ thi tiếp tục, thời hạn của các lượt đang làm được lùi tương ứng.",
                "Sau khi có kỳ thi đã mở, mọi sửa đổi Thể lệ được đánh số, nêu lý do và công bố trên trang của Cuộc thi.");
    }

    List<String> complaints() {
        return List.of(
                "Người dự thi gửi khiếu nại, phản ánh về câu hỏi, đáp án và kết quả đến Ban Tổ chức, ghi rõ mã biên nhận của"
                        + " lượt thi.",
                "Thứ hạng được xác định chỉ từ dữ liệu các lượt thi theo Thể lệ này và có thể được tính lại để kiểm tra. Nếu kết"
                        + " luận làm thay đổi kết quả thì Ban Tổ chức công bố kết quả điều chỉnh.");
    }
}
