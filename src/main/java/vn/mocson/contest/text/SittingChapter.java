package vn.mocson.contest.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.BlueprintLine;

/** What is asked, how one sits, and what becomes of the number one guesses. */
final class SittingChapter {

    private final Terms terms;

    SittingChapter(Terms terms) {
        this.terms = terms;
    }

    List<String> paper() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(
                terms.perRound(rules -> "Mỗi lượt thi gồm " + rules.paper().questions() + " câu hỏi trắc nghiệm."));
        clauses.addAll(terms.perRound(rules -> draw(rules.paper())));
        clauses.addAll(terms.perRound(rules -> order(rules.paper())));
        return clauses;
    }

    private static String draw(Rules.Paper paper) {
        if (paper.blueprint().isEmpty()) {
            return "Câu hỏi của mỗi lượt thi được rút ngẫu nhiên từ toàn bộ bộ câu hỏi đã được phê duyệt và niêm phong.";
        }
        Map<String, List<String>> topics = new LinkedHashMap<>();
        for (BlueprintLine line : paper.blueprint()) {
            String topic = line.topic() == null ? "Chủ đề bất kỳ" : "Chủ đề “" + line.topic() + "”";
            String difficulty = line.difficulty() == null ? "không phân mức độ" : Words.difficulty(line.difficulty());
            topics.computeIfAbsent(topic, name -> new ArrayList<>()).add(line.count() + " câu " + difficulty);
        }
        return Words.points(
                "Câu hỏi của mỗi lượt thi được rút ngẫu nhiên từ bộ câu hỏi đã được phê duyệt và niêm phong, theo cơ cấu:",
                topics.entrySet().stream()
                        .map(topic -> topic.getKey() + ": " + String.join(", ", topic.getValue()))
                        .toList());
    }

    private static String order(Rules.Paper paper) {
        String pinned = "; phương án cần đứng cuối, như “Tất cả các phương án trên”, luôn ở cuối";
        if (paper.shuffleQuestions() && paper.shuffleOptions()) {
            return "Thứ tự câu hỏi và thứ tự phương án trả lời được xáo trộn riêng cho từng lượt thi" + pinned + ".";
        }
        if (paper.shuffleQuestions()) {
            return "Thứ tự câu hỏi được xáo trộn riêng cho từng lượt thi; thứ tự phương án trả lời của mỗi câu giữ nguyên.";
        }
        if (paper.shuffleOptions()) {
            return "Câu hỏi xếp theo thứ tự của bộ câu hỏi; thứ tự phương án trả lời được xáo trộn riêng cho từng lượt thi"
                    + pinned + ".";
        }
        return "Câu hỏi và phương án trả lời xếp theo thứ tự của bộ câu hỏi, không xáo trộn.";
    }

    List<String> sitting() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> duration(rules.paper())));
        clauses.add("Lượt thi phải bắt đầu khi kỳ thi đang mở. Nếu kỳ thi đóng trước khi hết thời gian làm bài thì lượt"
                + " thi kết thúc vào lúc kỳ thi đóng.");
        clauses.addAll(terms.perRound(rules -> attempts(rules.attempts())));
        clauses.addAll(terms.perRound(rules -> cooldown(rules.attempts())));
        clauses.add(
                "Câu trả lời được lưu ngay khi chọn và được đổi cho đến khi nộp bài. Người bị gián đoạn đăng nhập lại"
                        + " để làm tiếp lượt đang dở; trong lúc đó thời gian làm bài vẫn tính.");
        return clauses;
    }

    private static String duration(Rules.Paper paper) {
        return paper.durationMinutes() == null
                ? "Thời gian làm bài không giới hạn; lượt thi chưa nộp khi kỳ thi đóng thì hệ thống tự động nộp những câu đã"
                        + " lưu và lấy lúc kỳ thi đóng làm thời điểm nộp bài."
                : "Thời gian làm bài của mỗi lượt thi là " + Words.number(paper.durationMinutes())
                        + " phút, tính từ lúc nhận đề. Hết giờ, hệ thống tự động nộp những câu đã lưu và lấy lúc hết giờ làm"
                        + " thời điểm nộp bài.";
    }

    private static String attempts(Rules.Attempts attempts) {
        Integer max = attempts.max();
        if (max == null) {
            return "Số lượt thi của mỗi người không giới hạn.";
        }
        String most = max == 1 ? "được thi một lượt duy nhất" : "được thi tối đa " + Words.number(max) + " lượt";
        String within =
                switch (attempts.per()) {
                    case ROUND -> "trong mỗi kỳ thi";
                    case CONTEST -> "trong toàn Cuộc thi, tính chung mọi kỳ thi";
                    case DAY -> "trong mỗi ngày của mỗi kỳ thi, ngày tính theo lịch Việt Nam từ 00:00";
                };
        return "Mỗi người " + most + " " + within + ". Lượt đã bắt đầu được tính vào số lượt, kể cả khi không nộp bài.";
    }

    private static String cooldown(Rules.Attempts attempts) {
        return attempts.cooldownMinutes() > 0
                ? "Sau khi một lượt thi kết thúc, phải chờ " + Words.number(attempts.cooldownMinutes())
                        + " phút mới được bắt đầu lượt tiếp theo của cùng kỳ thi."
                : Integer.valueOf(1).equals(attempts.max()) && attempts.per() != Rules.Per.DAY
                        ? ""
                        : "Giữa hai lượt thi không phải chờ.";
    }

    List<String> prediction() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(SittingChapter::question));
        clauses.addAll(terms.perRound(rules -> rules.prediction() == null ? "" : trueValue(rules, rules.prediction())));
        clauses.addAll(terms.perRound(rules -> rules.prediction() == null ? "" : lock(rules.prediction())));
        clauses.addAll(
                terms.perRound(rules -> rules.prediction() == null ? "" : afterTheClose(rules, rules.prediction())));
        return clauses;
    }

    private static String question(Rules rules) {
        Rules.Prediction prediction = rules.prediction();
        if (prediction == null) {
            return "Không có câu hỏi dự đoán.";
        }
        String all = "cả " + rules.paper().questions() + " câu hỏi";
        String asked =
                switch (prediction.of()) {
                    case PEOPLE_ALL_CORRECT ->
                        "“Kỳ thi này có bao nhiêu người trả lời đúng " + all + "?”, trả lời bằng một số nguyên";
                    case PEOPLE -> "“Kỳ thi này có bao nhiêu người dự thi?”, trả lời bằng một số nguyên";
                    case ENTRIES -> "“Kỳ thi này có tổng số bao nhiêu lượt thi?”, trả lời bằng một số nguyên";
                    case PERCENT_ALL_CORRECT ->
                        "“Trong số người dự thi kỳ thi này có bao nhiêu phần trăm trả lời đúng " + all
                                + "?”, trả lời bằng một số từ 0 đến 100, có thể có đến 5 chữ số thập phân";
                };
        return "Ngoài các câu trắc nghiệm, mỗi lượt thi có câu hỏi dự đoán: " + asked
                + ". Số dự đoán không làm thay đổi điểm của bài thi.";
    }

    private static String trueValue(Rules rules, Rules.Prediction prediction) {
        if (rules.actual() != null) {
            return "";
        }
        String all = "đúng cả " + rules.paper().questions() + " câu";
        return "Con số thực tế là "
                + switch (prediction.of()) {
                    case PEOPLE_ALL_CORRECT ->
                        "số người có ít nhất một lượt thi hợp lệ trả lời " + all + "; mỗi người tính một lần.";
                    case PEOPLE -> "số người có ít nhất một lượt thi hợp lệ; mỗi người tính một lần.";
                    case ENTRIES ->
                        "tổng số lượt thi hợp lệ, gồm lượt đã nộp và lượt được hệ thống tự động nộp; mỗi lượt tính một lần.";
                    case PERCENT_ALL_CORRECT ->
                        "số người có ít nhất một lượt thi hợp lệ trả lời " + all
                                + ", chia cho số người có ít nhất một lượt thi hợp lệ, nhân 100, làm tròn đến 5 chữ số thập phân.";
                };
    }

    private static String lock(Rules.Prediction prediction) {
        return switch (prediction.lock()) {
            case PER_ATTEMPT -> "Số dự đoán ghi trong lượt thi nào chỉ dùng cho lượt thi đó.";
            case FIRST_SUBMITTED ->
                "Số dự đoán ghi trong lượt thi nộp đầu tiên dùng cho mọi lượt thi của người đó trong kỳ thi và không sửa được nữa.";
        };
    }

    private static String afterTheClose(Rules rules, Rules.Prediction prediction) {
        if (rules.actual() != null) {
            return "Con số thực tế do Ban Tổ chức ấn định là " + Words.number(rules.actual()) + ", không tính lại.";
        }
        return "Con số thực tế được tính khi kỳ thi đóng. "
                + switch (prediction.trueValue()) {
                    case RECOMPUTED ->
                        "Nếu sau đó có kết quả bị hủy thì con số thực tế được tính lại trên những lượt thi còn lại và thứ"
                                + " hạng xác định theo con số mới.";
                    case FROZEN_AT_CLOSE -> "Con số này giữ nguyên, kể cả khi sau đó có kết quả bị hủy.";
                };
    }
}
