package vn.mocson.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The contest that is played: generated questions, an open round of a day, any number of attempts. */
final class BenchSeed {

    static final String SLUG = "bench";
    private static final int QUESTIONS = 240;
    private static final int UNITS = 40;

    private BenchSeed() {}

    static void write(Path folder) throws IOException {
        StringBuilder units = new StringBuilder("code,parent_code,name,headcount\nBENCH,,Đảng bộ đo tải,0\n");
        for (int i = 1; i <= UNITS; i++) {
            units.append(String.format(Locale.ROOT, "BENCH-%02d,BENCH,Chi bộ số %d,%d%n", i, i, 200 + i));
        }
        put(folder.resolve("units/bench.csv"), units.toString());
        StringBuilder questions = new StringBuilder(
                "topic,difficulty,text,option_a,option_b,option_c,option_d,correct,explanation,source\n");
        String[] levels = {"easy", "medium", "hard"};
        for (int i = 1; i <= QUESTIONS; i++) {
            int year = 1900 + i % 100;
            // as long as the questions of a real bank are: about 100 characters, the options about 30
            questions.append(String.format(
                    Locale.ROOT,
                    "Chủ đề %d,%s,Câu hỏi đo tải số %d: sự kiện lịch sử nào của địa phương diễn ra vào ngày %d tháng %d năm %d?,"
                            + "Sự kiện thứ nhất của câu số %d,Sự kiện thứ hai của câu số %d,Sự kiện thứ ba của câu số %d,"
                            + "Sự kiện thứ tư của câu số %d,%s,Giải thích cho câu hỏi số %d.,Tài liệu đo tải trang %d%n",
                    1 + i % 8,
                    levels[i % 3],
                    i,
                    1 + i % 28,
                    1 + i % 12,
                    year,
                    i,
                    i,
                    i,
                    i,
                    "ABCD".charAt(i % 4),
                    i,
                    i));
        }
        put(folder.resolve("questions/bench.csv"), questions.toString());
        put(folder.resolve("contests/bench.yaml"), """
                slug: %s
                title: "Cuộc thi dùng để đo tải"
                numeral: "Đo tải"
                organizer: "Bộ phận kỹ thuật"
                summary: "Cuộc thi này chỉ dùng để đo sức chịu tải của hệ thống."
                units: bench
                bank: bench

                rules:
                  eligibility: {minimumAge: 14, roster: OPEN}
                  attempts: {max: null, per: ROUND, cooldownMinutes: 0}
                  paper:
                    questions: 20
                    durationMinutes: 30
                    shuffleQuestions: true
                    shuffleOptions: true
                  scoring: {pointsPerQuestion: 5, multipleAnswer: ALL_OR_NOTHING, wrong: 0, unanswered: 0}
                  counted: BEST
                  gate: NONE
                  rankBy: [POINTS, DURATION, SUBMITTED_AT]
                  results: {showScore: AT_SUBMISSION, showKey: AT_PUBLICATION}
                  leaderboard: LIVE

                rounds:
                  - id: bench-1
                    name: "Vòng đo tải"
                    opensAt: "-PT1H"
                    closesAt: "P1D"

                pages:
                  the-le: |
                    ## Điều 1. Mục đích

                    Đo sức chịu tải.
                """.formatted(SLUG));
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Writes it for a server that is started by hand. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }
}
