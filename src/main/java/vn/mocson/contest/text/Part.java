package vn.mocson.contest.text;

import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Rules;

/** The articles of a thể lệ, in their order. */
enum Part {
    NAME(1, "Tên gọi và đơn vị tổ chức"),
    ENTRANTS(1, "Đối tượng dự thi"),
    TIME(1, "Thời gian thi"),
    PAPER(2, "Đề thi"),
    SITTING(2, "Thời gian làm bài và lượt thi"),
    SCORING(2, "Cách tính điểm"),
    PREDICTION(2, "Câu hỏi dự đoán"),
    COUNTED(3, "Lượt thi được tính"),
    RANKING(3, "Xếp hạng cá nhân"),
    TOTAL(3, "Xếp hạng toàn Cuộc thi"),
    COLLECTIVE(3, "Xếp hạng tập thể"),
    PRIZES(3, "Giải thưởng"),
    RESULTS(4, "Công bố điểm và đáp án"),
    BOARD(4, "Bảng xếp hạng"),
    TROUBLE(5, "Sự cố và thay đổi"),
    COMPLAINTS(5, "Khiếu nại");

    private static final String[] CHAPTERS = {
        "Quy định chung", "Nội dung và cách thi", "Xếp hạng và giải thưởng", "Công bố kết quả", "Xử lý sự cố, khiếu nại"
    };

    private final int chapter;
    private final String title;

    Part(int chapter, String title) {
        this.chapter = chapter;
        this.title = title;
    }

    int chapter() {
        return chapter;
    }

    String title() {
        return title;
    }

    static String chapterTitle(int chapter) {
        return CHAPTERS[chapter - 1];
    }

    /** Whether the contest's rules have anything to say about it. */
    boolean in(ContestDefinition contest) {
        return switch (this) {
            case PREDICTION ->
                predicted(contest.rules()) || contest.rounds().stream().anyMatch(round -> predicted(round.rules()));
            case TOTAL -> contest.rules().total() != null;
            case PRIZES -> !contest.prizes().isEmpty();
            default -> true;
        };
    }

    private static boolean predicted(Rules rules) {
        return rules.prediction() != null;
    }
}
