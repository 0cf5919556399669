package vn.mocson.ceremony;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardKind;

/** What the stage shows at one step; the components are the members of the stage's contract. */
public sealed interface Step {

    String type();

    record Splash(
            String title,
            String subtitle,
            String organizer,
            String numeral,
            @Nullable String emblem) implements Step {

        @Override
        public String type() {
            return "SPLASH";
        }
    }

    /** @param value of one prize, as people read it; empty where there is no money */
    record Group(String title, AwardKind scope, int count, String value) implements Step {

        @Override
        public String type() {
            return "GROUP";
        }
    }

    record LabelledText(String label, String text) {}

    /** A name card; the {@code index}th of {@code of} in its group. */
    record Name(
            int award,
            String holder,
            String unit,
            String prize,
            @Nullable Integer rank,
            List<LabelledText> figures,
            String behalf,
            boolean absent,
            @Nullable String picture,
            int index,
            int of)
            implements Step {

        public Name {
            figures = List.copyOf(figures);
        }

        @Override
        public String type() {
            return "NAME";
        }
    }

    record ListedName(String holder, String unit, String text) {}

    record NameList(String title, List<ListedName> rows, int page, int pages) implements Step {

        public NameList {
            rows = List.copyOf(rows);
        }

        @Override
        public String type() {
            return "LIST";
        }
    }

    record Photo(String title, List<String> names, String handedBy) implements Step {

        public Photo {
            names = List.copyOf(names);
        }

        @Override
        public String type() {
            return "PHOTO";
        }
    }

    record Message(String text, String small) implements Step {

        @Override
        public String type() {
            return "MESSAGE";
        }
    }

    record Music(String text) implements Step {

        @Override
        public String type() {
            return "MUSIC";
        }
    }

    record Figures(String title, List<LabelledText> items) implements Step {

        public Figures {
            items = List.copyOf(items);
        }

        @Override
        public String type() {
            return "FIGURES";
        }
    }

    enum HistoryStage {
        QUESTION,
        ANSWER
    }

    /** @param right places of the right options, from 0; empty while only the question is shown */
    record History(
            String question,
            List<String> options,
            List<Integer> right,
            String explanation,
            String source,
            HistoryStage stage)
            implements Step {

        public History {
            options = List.copyOf(options);
            right = List.copyOf(right);
        }

        @Override
        public String type() {
            return "HISTORY";
        }
    }

    /**
     * @param rank null where the row has none yet
     * @param told whether text and rank are the true ones; else they are what the public saw last
     */
    record ClimbRow(
            String key,
            String holder,
            String unit,
            String text,
            @Nullable Long rank,
            boolean told) {}

    /**
     * @param rows as they stand after the step
     * @param from keys in their order before
     * @param to keys in their order after
     * @param highlight the row this is about; null for none
     */
    record Climb(
            String title,
            List<ClimbRow> rows,
            List<String> from,
            List<String> to,
            @Nullable String highlight) implements Step {

        public Climb {
            rows = List.copyOf(rows);
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public String type() {
            return "CLIMB";
        }
    }

    record UnitRow(String name, String text, @Nullable String picture) {}

    record Units(String title, List<UnitRow> rows) implements Step {

        public Units {
            rows = List.copyOf(rows);
        }

        @Override
        public String type() {
            return "UNITS";
        }
    }

    record Blank() implements Step {

        @Override
        public String type() {
            return "BLANK";
        }
    }

    record End(String title, String text) implements Step {

        @Override
        public String type() {
            return "END";
        }
    }
}
