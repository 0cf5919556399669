package vn.mocson.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sentence the door refuses with, read from the sources: plain Vietnamese that says what to do. The parts of a
 * sentence that is put together are read as one.
 */
class WordsForPeopleTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/mocson");

    /** Where what entrants read is written; what only the house reads has names of its own. */
    private static final List<String> PLACES = List.of(
            "common/web/Api*.java",
            "common/web/BodySizeFilter.java",
            "participant/BadCredentials.java",
            "participant/LockedOut.java",
            "participant/Eligible.java",
            "participant/DoorRateLimits.java",
            "participant/Registration*.java",
            "participant/ParticipantService.java",
            "exam/AttemptReviews.java",
            "exam/ClosedAttemptRefused.java",
            "exam/ExamService.java",
            "exam/KeyNotShown.java",
            "exam/PaperNotSolvable.java",
            "exam/Response*.java",
            "exam/Start*.java",
            "exam/TimeLeft.java",
            "standings/BoardHidden.java",
            "standings/TotalBoards.java",
            "standings/StandingsService.java",
            "*/api/*.java",
            "support/*.java",
            "portal/LightErrors.java");

    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    /** A literal with what is added to it, up to the end of the argument. */
    private static final Pattern SENTENCE =
            Pattern.compile(LITERAL + "(?:\\s*[+:]\\s*[^\";,]*?" + LITERAL + "\\s*\\)?)*");

    private static final Pattern ONE = Pattern.compile(LITERAL);
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
    private static final Pattern ACTION =
            Pattern.compile("(?iuU)\\b(hãy|xin|mời|có thể|liên hệ|cứ|ví dụ|đăng nhập bằng)\\b");
    private static final Pattern JARGON = Pattern.compile(
            "(?iuU)\\b(server|token|session|link|click|login|browser|online|offline|error|cache|timeout|reload|refresh|"
                    + "e-?mail|revision|submit|upload|bug|API|HTTP|JSON|URL|tab|KiB|scope|database|phiên đăng nhập|"
                    + "giao diện lập trình|yêu cầu không hợp lệ|lỗi không xác định)\\b");

    @Test
    void every_refusal_says_what_to_do_next() throws IOException {
        List<String> sentences = sentences();

        assertThat(sentences).hasSizeGreaterThan(55);
        assertThat(sentences).allSatisfy(sentence -> assertThat(sentence).containsPattern(ACTION));
    }

    @Test
    void no_refusal_uses_a_word_that_only_those_know_who_make_such_pages() throws IOException {
        assertThat(sentences()).allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(JARGON));
    }

    @Test
    void a_sentence_that_is_put_together_is_read_as_one() {
        assertThat(sentencesIn("x(\"Đã nhập sai \" + n + \" lần. Hãy thử lại sau \"\n  + at + \".\", 1); y(\"Đủ.\")"))
                .containsExactly("Đã nhập sai  lần. Hãy thử lại sau .", "Đủ.");
    }

    private static List<String> sentences() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(WordsForPeopleTest::isRead).sorted().toList()) {
                found.addAll(sentencesIn(Files.readString(file)));
            }
        }
        return found;
    }

    private static boolean isRead(Path file) {
        Path relative = SOURCES.relativize(file);
        return PLACES.stream()
                .anyMatch(place ->
                        file.getFileSystem().getPathMatcher("glob:" + place).matches(relative));
    }

    /** What ends like a sentence; names of columns and the like do not, nor whole pages, which are text blocks. */
    private static List<String> sentencesIn(String source) {
        List<String> found = new ArrayList<>();
        Matcher chain = SENTENCE.matcher(
                source.replaceAll("(?s)\"{3}.*?\"{3}", "\"\"").replaceAll("(?m)log\\.\\w+\\([^;]*;", ""));
        while (chain.find()) {
            StringBuilder whole = new StringBuilder();
            Matcher part = ONE.matcher(chain.group());
            while (part.find()) {
                whole.append(part.group(1));
            }
            String sentence = whole.toString().replaceAll("<[^>]*>", " ").strip();
            if (VIETNAMESE.matcher(sentence).find() && sentence.contains(".")) {
                found.add(sentence);
            }
        }
        return found;
    }
}
