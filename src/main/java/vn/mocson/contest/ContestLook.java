package vn.mocson.contest;

import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;

/**
 * What a contest's pages wear.
 *
 * @param emblem the organizer's; null where there is none
 */
public record ContestLook(@Nullable ImageId emblem, Accent accent) {

    public static final ContestLook PLAIN = new ContestLook(null, Accent.SON);

    /** The colours a contest may take, each dark enough for white text; what they look like is the stylesheet's. */
    public enum Accent {
        /** The product's own red. */
        SON("#a61b29", "#7f1420"),
        /** Blue. */
        LAM("#1b5a96", "#123f6b"),
        /** Blue-green: the green of what is right stays its own. */
        LUC("#0f5f66", "#0a454b"),
        /** Bronze brown. */
        DONG("#7a4a17", "#593510");

        private final String colour;
        private final String deep;

        Accent(String colour, String deep) {
            this.colour = colour;
            this.deep = deep;
        }

        /** For buttons and links on light ground, {@code #rrggbb}. */
        public String colour() {
            return colour;
        }

        /** For large areas under light text, {@code #rrggbb}. */
        public String deep() {
            return deep;
        }
    }
}
