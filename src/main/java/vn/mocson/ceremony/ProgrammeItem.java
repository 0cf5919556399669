package vn.mocson.ceremony;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import vn.mocson.award.AwardKind;

/** One thing after the other in a programme. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProgrammeItem.PrizeGroup.class, name = "GROUP"),
    @JsonSubTypes.Type(value = ProgrammeItem.Message.class, name = "MESSAGE"),
    @JsonSubTypes.Type(value = ProgrammeItem.Music.class, name = "MUSIC"),
    @JsonSubTypes.Type(value = ProgrammeItem.Statistics.class, name = "FIGURES"),
    @JsonSubTypes.Type(value = ProgrammeItem.History.class, name = "HISTORY"),
    @JsonSubTypes.Type(value = ProgrammeItem.UnitBoard.class, name = "UNITS"),
    @JsonSubTypes.Type(value = ProgrammeItem.FrozenBoard.class, name = "CLIMB"),
    @JsonSubTypes.Type(value = ProgrammeItem.Blank.class, name = "BLANK")
})
public sealed interface ProgrammeItem {

    int LONGEST = 4000;

    /** @throws CeremonyRefused where a text is too long */
    void require();

    /**
     * A group of prizes of one name.
     *
     * @param scope as {@link ScopeKey} writes it
     * @param prize the prize's name
     * @param words of the master of ceremonies
     * @param note for the presenter alone
     * @param handedBy who hands the prizes over
     * @param photo whether a card calls the group to a photograph at the end
     * @param oneByOne whether each holder has a card; else the group is shown as a list
     */
    record PrizeGroup(
            String scope,
            AwardKind kind,
            String prize,
            String words,
            String note,
            String handedBy,
            boolean photo,
            boolean oneByOne)
            implements ProgrammeItem {

        private static final String UNITS = "tập thể";

        /** Units and persons may have prizes of one name. */
        public String title() {
            return kind == AwardKind.COLLECTIVE && !prize.contains(UNITS) ? prize + " " + UNITS : prize;
        }

        public boolean sameGroup(PrizeGroup other) {
            return scope.equals(other.scope) && kind == other.kind && prize.equals(other.prize);
        }

        @Override
        public void require() {
            within(words, note, handedBy);
        }
    }

    record Message(String text, String small, String words) implements ProgrammeItem {

        @Override
        public void require() {
            within(text, small, words);
        }
    }

    /** A cue for whoever plays the music; the screen does not change. */
    record Music(String text) implements ProgrammeItem {

        @Override
        public void require() {
            within(text);
        }
    }

    /** How many took part and were honoured. */
    record Statistics(String title, String words) implements ProgrammeItem {

        @Override
        public void require() {
            within(title, words);
        }
    }

    /**
     * A question of the contest, and then its answer with its source.
     *
     * @param question version of the question
     */
    record History(long question, String words) implements ProgrammeItem {

        @Override
        public void require() {
            within(words);
        }
    }

    /** The units that were honoured, with their pictures. */
    record UnitBoard(String title, String words) implements ProgrammeItem {

        @Override
        public void require() {
            within(title, words);
        }
    }

    /**
     * The board as the public last saw it, and from the last place up what it became.
     *
     * @param round a closed one whose rules freeze the board
     * @param top how many places are shown
     */
    record FrozenBoard(long round, int top, String title, String words) implements ProgrammeItem {

        public static final int FEWEST = 3;
        public static final int MOST = 30;

        @Override
        public void require() {
            within(title, words);
            if (top < FEWEST || top > MOST) {
                throw CeremonyRefused.boardSize();
            }
        }
    }

    /** A break: nothing on the screen. */
    record Blank(String note) implements ProgrammeItem {

        @Override
        public void require() {
            within(note);
        }
    }

    private static void within(String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST) {
                throw CeremonyRefused.tooLong();
            }
        }
    }
}
