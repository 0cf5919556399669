package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * That something was at a time, as a question holds it to be true.
 *
 * @param dates several where several answers are right
 */
record Statement(Wording event, List<PartialDate> dates) {

    /** Fewer words do not name an event: “Quốc khánh”. */
    private static final int LEAST_WORDS = 2;

    private static final Pattern ASKS_FOR_START_AND_END = Pattern.compile("\\btu .*(nao|may) .*den .*(nao|may)\\b");

    private static final Pattern PART_ENDS = Pattern.compile("(?<=[,;:])\\s+");
    /** A part of a sentence that tells of something else, to place the event. */
    private static final Pattern ASIDE = Pattern.compile(
            "^(sau|truoc|khi|tu khi|tien than|nay|tuc|nham|de|tren co so|nhan dip|chua day|ngay truoc|ngay sau)\\b");
    /** “Năm 1954, Bí thư là …” */
    private static final Pattern STATE = Pattern.compile("(?<!\\p{L})(là|giữ|làm|có|gồm|đạt|còn|thuộc)(?!\\p{L})");
    /** From here to the end of its part a sentence tells what was there before. */
    private static final Pattern BASIS =
            Pattern.compile("(?<!\\p{L})(?:trên cơ sở|tiền thân là|từ tiền thân)(?!\\p{L})[^,;:]*");
    /** “Tổ chức này”: which one stands in another sentence. */
    private static final Pattern REFERS_BACK = Pattern.compile("(?<!\\p{L})(này|đó|ấy)(?!\\p{L})");

    /**
     * @param stem the question's text
     * @param asks what the stem asks for
     */
    static List<Statement> of(QuestionDraft draft, DatedText stem, Asks asks) {
        List<Statement> statements = new ArrayList<>();
        add(statements, ofStem(draft, stem, asks));
        for (String sentence : DatedText.sentences(draft.explanation())) {
            DatedText text = DatedText.of(sentence);
            if (!text.range()
                    && text.dates().size() == 1
                    && !REFERS_BACK.matcher(sentence).find()) {
                add(statements, dated(text, ""));
            }
        }
        return statements;
    }

    /**
     * The parts of a sentence that tell of its event: without asides, without what follows the telling part
     * where an event was told by then, and without a description between two commas.
     *
     * @param tells known by the date in it, or by asking for one
     */
    private static String main(String sentence, Predicate<String> tells) {
        List<String> parts = List.of(PART_ENDS.split(BASIS.matcher(sentence).replaceAll("")));
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int telling = 0;
        while (telling < parts.size() - 1 && !tells.test(parts.get(telling))) {
            telling++;
        }
        boolean described = telling == 2
                && Wording.of(parts.getFirst()).words().size() >= LEAST_WORDS
                && Wording.of(parts.get(1)).numbers().isEmpty();
        StringBuilder main = new StringBuilder();
        boolean told = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean description = described && i == 1;
            boolean aside =
                    i != telling && ASIDE.matcher(Vietnamese.searchable(part)).find();
            if (!told && !description && !aside) {
                main.append(part).append(' ');
            }
            told |= i == telling && tellsAnEvent(Wording.of(main.toString()));
        }
        return main.toString();
    }

    private static boolean tellsAnEvent(Wording wording) {
        return !wording.actions().isEmpty() && wording.words().size() > LEAST_WORDS;
    }

    /** Without the date, which is no part of the event; null for a state in some year, which may change in another. */
    private static @Nullable Statement dated(DatedText text, String answer) {
        PartialDate date = text.dates().getFirst();
        String main = main(text.words(), part -> part.contains(date.word()));
        Wording event = Wording.of(main.replace(date.word(), " ") + answer);
        boolean state = date.month() == 0
                && event.actions().isEmpty()
                && STATE.matcher(text.words()).find();
        return state ? null : new Statement(event, List.of(date));
    }

    private static void add(List<Statement> statements, @Nullable Statement statement) {
        if (statement != null && statement.event.words().size() >= LEAST_WORDS) {
            statements.add(statement);
        }
    }

    private static @Nullable Statement ofStem(QuestionDraft draft, DatedText stem, Asks asks) {
        List<OptionDraft> keys =
                draft.options().stream().filter(OptionDraft::correct).toList();
        if (asks == Asks.WHEN
                && !ASKS_FOR_START_AND_END
                        .matcher(Vietnamese.searchable(draft.text()))
                        .find()) {
            List<PartialDate> dates = new ArrayList<>();
            for (OptionDraft key : keys) {
                PartialDate date = DatedText.dateAlone(key.text());
                if (date == null) {
                    return null;
                }
                dates.add(date);
            }
            return dates.isEmpty()
                    ? null
                    : new Statement(
                            Wording.of(main(stem.words(), part -> Asks.of(part) == Asks.WHEN)), List.copyOf(dates));
        }
        if (stem.range() || stem.dates().size() != 1 || keys.size() != 1) {
            return null;
        }
        return dated(stem, " . " + DatedText.of(keys.getFirst().text()).words());
    }

    /** Nothing that one holds possible agrees with the other. */
    static boolean conflict(List<PartialDate> mine, List<PartialDate> theirs) {
        for (PartialDate one : mine) {
            for (PartialDate other : theirs) {
                if (!one.conflictsWith(other)) {
                    return false;
                }
            }
        }
        return true;
    }
}
