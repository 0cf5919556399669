package vn.mocson.ceremony;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardKind;

/**
 * A show, computed: one step after the other, some of which are stopping points with a number. Where the show stands is
 * that number and nothing else.
 *
 * @param accent {@code #rrggbb}
 * @param seals SHA-256 of each sealed result it was computed from
 */
public record Script(
        ShowKind kind,
        String title,
        String subtitle,
        String organizer,
        String numeral,
        String accent,
        List<String> seals,
        List<Group> groups,
        Map<String, StagePicture> pictures,
        List<Cue> cues) {

    /** How long a stop lasts on average, for the estimate of the whole. */
    private static final int SECONDS_AT_A_STOP = 8;

    public record Group(String id, String title, AwardKind scope) {}

    /**
     * A step in its place.
     *
     * @param pause the number of the stopping point behind it; null where the show goes on by itself
     * @param ms how long it lasts at speed 1
     * @param group the prize group it belongs to; null for none
     * @param note for presenters
     * @param words of the master of ceremonies
     */
    public record Cue(
            int i,
            @Nullable Integer pause,
            int ms,
            @Nullable String group,
            String note,
            String words,
            Step step) {}

    public Script {
        seals = List.copyOf(seals);
        groups = List.copyOf(groups);
        pictures = Map.copyOf(pictures);
        cues = List.copyOf(cues);
    }

    public int pauses() {
        int pauses = 0;
        for (Cue cue : cues) {
            pauses = cue.pause() == null ? pauses : cue.pause();
        }
        return pauses;
    }

    public int seconds() {
        long ms = 0;
        for (Cue cue : cues) {
            ms += cue.ms();
        }
        return (int) (ms / 1000) + SECONDS_AT_A_STOP * pauses();
    }

    /** Everything that has been shown when the show stands at this stopping point; nothing at 0. */
    public List<Cue> shownAt(int pause) {
        if (pause == 0) {
            return List.of();
        }
        for (Cue cue : cues) {
            if (cue.pause() != null && cue.pause() == pause) {
                return cues.subList(0, cue.i() + 1);
            }
        }
        throw new IllegalArgumentException("no stopping point " + pause);
    }

    @Override
    public String toString() {
        return "Script[" + kind + ", " + cues.size() + " steps]"; // names stay out of logs
    }
}
