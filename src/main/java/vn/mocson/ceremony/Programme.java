package vn.mocson.ceremony;

import java.util.List;
import vn.mocson.common.text.Vietnamese;

/**
 * What the organizers decide about the show: what comes after what, and what is said. Names of winners are not in it;
 * they come from the sealed result when the script is computed.
 *
 * @param title as on the first picture; empty for the contest's own
 * @param scopes which sealed results the show is about, in this order; empty for all there are
 */
public record Programme(String title, String subtitle, List<ScopeKey> scopes, List<ProgrammeItem> items) {

    static final int MOST_ITEMS = 300;
    private static final int LONGEST_TITLE = 300;

    static final Programme EMPTY = new Programme("", "", List.of(), List.of());

    public Programme {
        title = Vietnamese.clean(title);
        subtitle = Vietnamese.clean(subtitle);
        scopes = List.copyOf(scopes);
        items = List.copyOf(items);
    }

    /** @throws CeremonyRefused where there is too much of something */
    void require() {
        if (title.length() > LONGEST_TITLE || subtitle.length() > LONGEST_TITLE || items.size() > MOST_ITEMS) {
            throw CeremonyRefused.tooLong();
        }
        items.forEach(ProgrammeItem::require);
    }

    public Programme withItems(List<ProgrammeItem> changed) {
        return new Programme(title, subtitle, scopes, changed);
    }
}
