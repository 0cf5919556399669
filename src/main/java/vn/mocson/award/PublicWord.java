package vn.mocson.award;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that somebody typed and that stand in the public record as they are.
 *
 * @param number of the vote it belongs to, from 1; 0 where it is of the version
 */
public record PublicWord(Place place, int number, String text) {

    public enum Place {
        /** The decision by which a version replaces the one before. */
        DECISION,
        REASON,
        QUESTION,
        OUTCOME;

        /** As the refusal names it. */
        String words(int number) {
            return switch (this) {
                case DECISION -> "Số quyết định";
                case REASON -> "Lý do thay bản niêm phong";
                case QUESTION -> "Nội dung biểu quyết thứ " + number;
                case OUTCOME -> "Kết luận biểu quyết thứ " + number;
            };
        }
    }

    /** Of a file that is signed. What the committee decided about single prizes is the outcome of one of the votes. */
    static List<PublicWord> of(Seals.Row row) {
        SealFile file = SealFile.read(row.content());
        List<PublicWord> words = new ArrayList<>();
        if (row.decision() != null) {
            words.add(new PublicWord(Place.DECISION, 0, row.decision()));
        }
        if (row.reason() != null) {
            words.add(new PublicWord(Place.REASON, 0, row.reason()));
        }
        for (int i = 0; i < file.votes().size(); i++) {
            words.add(new PublicWord(Place.QUESTION, i + 1, file.votes().get(i).question()));
            words.add(new PublicWord(Place.OUTCOME, i + 1, file.votes().get(i).outcome()));
        }
        return words;
    }

    @Override
    public String toString() {
        return "PublicWord[" + place + ", " + number + "]";
    }
}
