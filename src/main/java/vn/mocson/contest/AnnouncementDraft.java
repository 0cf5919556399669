package vn.mocson.contest;

import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What entrants are to be told: one short plain sentence or two. Valid when born.
 *
 * @param round whose entrants are meant; null for everybody of the contest
 */
public record AnnouncementDraft(
        ContestId contest, @Nullable RoundId round, Announcement.Tone tone, String text, Instant from, Instant to) {

    public static final int LONGEST = 300;

    /** @throws AnnouncementRefused where the text is empty or too long, or the time ends before it begins */
    public AnnouncementDraft {
        text = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw AnnouncementRefused.text();
        }
        if (!to.isAfter(from)) {
            throw AnnouncementRefused.times();
        }
    }
}
